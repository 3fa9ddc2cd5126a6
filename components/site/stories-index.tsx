import { type Entry, Lead } from '@/components/story/lead'
import type { Named, StorySummary } from '@/lib/content/types'
import { countOf } from './index-page'

type StoriesIndexProps = {
  /** The newest story. */
  lead: Entry
  /** Every section with its newest stories; the lead stands in none of them again. */
  sections: readonly { entry: Named; count: number; newest: readonly StorySummary[] }[]
}

/** The newest story, then the newest of every section, and the way to all the others. Its length does not grow with the magazine. */
export function StoriesIndex({ lead, sections }: StoriesIndexProps) {
  return (
    <div className="page mt-14">
      <Lead {...lead} />
      {sections
        .filter(({ newest }) => newest.length)
        .map(({ entry: { slug, name }, count, newest }) => (
          <section
            key={slug}
            aria-labelledby={`of-${slug}`}
            className="later mt-16 grid gap-x-12 gap-y-4 border-hairline border-t pt-3 lg:grid-cols-[4fr_8fr]"
          >
            <div>
              <h2 id={`of-${slug}`} className="font-display text-lead italic">
                <a className="quiet-link" href={`/sections/${slug}`}>
                  {name}
                </a>
              </h2>
              <p className="label mt-2 text-quiet">{countOf(count, 'story', 'stories')}</p>
            </div>
            <ul>
              {newest.map((story, at) => (
                <Line key={story.slug} story={story} isFirst={at === 0} />
              ))}
            </ul>
          </section>
        ))}
      <p className="label mt-16 border-hairline border-t pt-4">
        <a className="link" href="/archive">
          Every story, by month
        </a>
      </p>
    </div>
  )
}

function Line({ story: { slug, title, dek }, isFirst }: { story: StorySummary; isFirst: boolean }) {
  return (
    <li className={isFirst ? 'pb-5' : 'border-hairline border-t py-4'}>
      <h3 className={`text-balance font-display ${isFirst ? 'text-heading' : 'text-second'}`}>
        <a className="quiet-link" href={`/stories/${slug}`}>
          {title}
        </a>
      </h3>
      {isFirst ? <p className="mt-2 max-w-measure text-small">{dek}</p> : null}
    </li>
  )
}
