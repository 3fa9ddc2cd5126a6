import { longDay } from '@/lib/clock'
import type { CarriedCorrection } from '@/lib/letters/types'

/** Corrections with their days and stories, or that there was none. */
export function CorrectionList({ corrections }: { corrections: readonly CarriedCorrection[] }) {
  if (!corrections.length) return <p>There was nothing to correct.</p>
  return (
    <ul className="my-6! list-none! p-0!">
      {corrections.map(({ slug, title, on, text }) => (
        <li key={slug + text} className="m-0! border-hairline border-t py-3 text-small">
          <time dateTime={on}>{longDay(on)}</time>, <a href={`/stories/${slug}`}>{title}</a>: {text}
        </li>
      ))}
    </ul>
  )
}
