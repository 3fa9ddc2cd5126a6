import { longDay } from '@/lib/clock'
import type { Names, StorySummary } from '@/lib/types'

type ContentsListProps = {
  stories: readonly StorySummary[]
  /** The word above each headline, by the slug of its story. */
  kickers: Names
  heading: 'h2' | 'h3'
}

/** Stories as a contents page: the first one large, the rest as lines. */
export function ContentsList({ stories, kickers, heading: Heading }: ContentsListProps) {
  return (
    <ul>
      {stories.map((story, at) => (
        <li key={story.slug} className="grid gap-x-8 gap-y-2 border-hairline border-t py-5 md:grid-cols-[10rem_1fr]">
          <p className="label pt-1 text-quiet">
            <time dateTime={story.published}>{longDay(story.published)}</time>
            <span className="block">{kickers[story.slug]}</span>
          </p>
          <div className="max-w-[48rem]">
            <Heading className={`text-balance font-display ${at === 0 ? 'text-lead' : 'text-second'}`}>
              <a className="quiet-link" href={`/stories/${story.slug}`}>
                {story.title}
              </a>
            </Heading>
            <p className="mt-2 max-w-measure text-small">{story.dek}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
