import { longDay } from '@/lib/clock'
import type { ShownPicture } from '@/lib/images/types'
import type { Names, Section, StorySummary } from '@/lib/types'
import { CardImage } from './card-image'

/** What stands beside a headline: the opening picture, on the colour of its backdrop or of its section. */
export type Pictured = { readonly section: Section; readonly picture: ShownPicture }

type ContentsListProps = {
  stories: readonly StorySummary[]
  /** The word above each headline, by the slug of its story. */
  kickers: Names
  heading: 'h2' | 'h3'
  /** The pictures of those that have one, by the slug of the story; a short list under something else shows none. */
  pictured?: Readonly<Record<string, Pictured>>
}

/** How wide the pictures stand: the first one as large as its headline, the others in turns. */
const widths = ['w-52 md:w-40 lg:w-52', 'w-28', 'w-36 md:w-28 lg:w-36'] as const
const widthAt = (at: number) => (at === 0 ? 'w-full md:w-[18rem] lg:w-[26rem]' : widths[at % widths.length])

/** Stories as a contents page: the first one large, the rest as lines, with their pictures in unequal sizes. */
export function ContentsList({ stories, kickers, heading: Heading, pictured = {} }: ContentsListProps) {
  return (
    <ul>
      {stories.map((story, at) => (
        <li key={story.slug} className="grid gap-x-8 gap-y-2 border-hairline border-t py-5 md:grid-cols-[10rem_1fr_auto]">
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
          <CardOf story={story} pictured={pictured[story.slug]} width={widthAt(at)} />
        </li>
      ))}
    </ul>
  )
}

function CardOf({ story, pictured, width = '' }: { story: StorySummary; pictured?: Pictured; width?: string }) {
  if (!pictured) return null
  return (
    <div className={`order-first md:order-none ${width}`}>
      <CardImage story={story} {...pictured} sizes="(min-width: 64rem) 26rem, 90vw" />
    </div>
  )
}
