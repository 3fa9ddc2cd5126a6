import { pageAnchors } from '@/lib/anchors'
import type { StorySummary } from '@/lib/types'

type RailProps = { entries: readonly { story: StorySummary; reason: string }[] }

/** The related stories under a story. Each says why it is there. */
export function Rail({ entries }: RailProps) {
  if (!entries.length) return null
  return (
    <section aria-labelledby={pageAnchors.rail} className="later no-print page mt-24">
      <h2 id={pageAnchors.rail} className="label border-hairline border-t pt-3">
        Related stories
      </h2>
      <ul className="mt-6 grid gap-x-10 gap-y-8 md:grid-cols-3">
        {entries.map(({ story, reason }) => (
          <li key={story.slug}>
            <p className="label text-vermilion">{reason}</p>
            <h3 className="mt-1 text-balance font-display text-second">
              <a className="quiet-link" href={`/stories/${story.slug}`}>
                {story.title}
              </a>
            </h3>
            <p className="mt-2 text-small">{story.dek}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
