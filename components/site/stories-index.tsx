import { CardImage } from '@/components/story/card-image'
import { Lead, type LeadStory } from '@/components/story/lead'
import type { Section } from '@/lib/types'
import { countOf } from './index-page'

type StoriesIndexProps = {
  /** The newest story. */
  lead: LeadStory
  /** Every section with its newest stories; the lead stands in none of them again. */
  sections: readonly { entry: Section; count: number; newest: readonly LeadStory[] }[]
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
              <h2 id={`of-${slug}`} className="font-display text-lead">
                <a className="quiet-link" href={`/sections/${slug}`}>
                  {name}
                </a>
              </h2>
              <p className="label mt-2 text-quiet">{countOf(count, 'story', 'stories')}</p>
            </div>
            <ul>
              {newest.map((entry, at) => (at ? <Line key={entry.story.slug} {...entry} /> : <First key={entry.story.slug} {...entry} />))}
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

/** The newest of a section, beside its picture where it has one. */
function First({ story, section, picture }: LeadStory) {
  const isPictured = picture !== undefined && section !== undefined
  return (
    <li className={`pb-5 ${isPictured ? 'grid grid-cols-[7.5rem_1fr] gap-x-5 md:grid-cols-[11rem_1fr]' : ''}`}>
      {isPictured ? <CardImage story={story} section={section} picture={picture} sizes="11rem" /> : null}
      <div>
        <h3 className="text-balance font-display text-heading">
          <a className="quiet-link" href={`/stories/${story.slug}`}>
            {story.title}
          </a>
        </h3>
        <p className="mt-2 max-w-measure text-small">{story.dek}</p>
      </div>
    </li>
  )
}

function Line({ story: { slug, title } }: LeadStory) {
  return (
    <li className="border-hairline border-t py-4">
      <h3 className="text-balance font-display text-second">
        <a className="quiet-link" href={`/stories/${slug}`}>
          {title}
        </a>
      </h3>
    </li>
  )
}
