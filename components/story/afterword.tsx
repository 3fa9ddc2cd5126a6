import { pageAnchors, sourceAnchor } from '@/lib/anchors'
import { longDay } from '@/lib/clock'
import type { Story } from '@/lib/types'

/** What stands under a story: corrections, what we do not know, and the sources. */
export function Afterword({ story }: { story: Story }) {
  return (
    <div className="mt-16 grid max-w-measure gap-10">
      {story.corrections.length ? (
        <section aria-labelledby={pageAnchors.corrections}>
          <h2 id={pageAnchors.corrections} className="label text-vermilion">
            Corrections
          </h2>
          {story.corrections.map((correction) => (
            <p key={correction.text} className="mt-2 text-small">
              <time dateTime={correction.on}>{longDay(correction.on)}</time>: {correction.text}
            </p>
          ))}
        </section>
      ) : null}
      {story.gaps.length ? (
        <section aria-labelledby={pageAnchors.gaps}>
          <h2 id={pageAnchors.gaps} className="label text-vermilion">
            What we do not know
          </h2>
          <dl className="mt-2 text-small">
            {story.gaps.map((gap) => (
              <div key={gap.what} className="border-hairline border-t py-2">
                <dt>{gap.what}</dt>
                <dd className="text-quiet">{gap.reason}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <section aria-labelledby={pageAnchors.sources}>
        <h2 id={pageAnchors.sources} className="label text-vermilion">
          Sources
        </h2>
        <ol className="sources label mt-2">
          {story.sources.map((source, at) => (
            <li key={source.id} id={sourceAnchor(source.id)} className="grid grid-cols-[2.2rem_1fr] border-hairline border-t py-2">
              <span>{at + 1}</span>
              {source.url ? (
                <a className="quiet-link" href={source.url} rel="noopener">
                  {source.title}
                </a>
              ) : (
                <span>{source.title}</span>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
