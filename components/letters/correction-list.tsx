import { longDay } from '@/lib/clock'
import type { CarriedCorrection } from '@/lib/letters/types'

/** Corrections with their days and stories, or that there was none. */
export function CorrectionList({ corrections }: { corrections: readonly CarriedCorrection[] }) {
  if (!corrections.length) return <p>There was nothing to correct.</p>
  return corrections.map(({ slug, title, on, text }) => (
    <p key={slug + text} className="text-small">
      <time dateTime={on}>{longDay(on)}</time>, <a href={`/stories/${slug}`}>{title}</a>: {text}
    </p>
  ))
}
