import type { ReactNode } from 'react'
import { NewsletterBox } from '@/components/newsletter/box'
import { JsonLd } from '@/components/site/json-ld'
import type { ShownPicture } from '@/lib/images/types'
import { articleData, breadcrumbData } from '@/lib/machines/json-ld'
import type { Bag, Named, Section, Story, StorySummary } from '@/lib/types'
import { Afterword } from './afterword'
import { Byline } from './byline'
import { MarginIndex } from './margin-index'
import { ArchiveNotice } from './notice'
import { Opening } from './opening'
import { ContactStrip } from './plate'
import { Rail } from './rail'

type StoryPageProps = {
  story: Story
  section: Section
  desk: Named
  minutes: number
  notice?: string
  cover?: Bag
  /** Its prepared pictures. */
  pictures: readonly ShownPicture[]
  /** The picture that opens it. */
  opening?: ShownPicture
  next?: StorySummary
  topics: readonly Named[]
  houses: readonly Named[]
  bags: readonly Bag[]
  rail: readonly { story: StorySummary; reason: string }[]
  /** The text, rendered from what was compiled or from what an editor has just written. */
  children: ReactNode
}

/** A story from its opening to the way on. */
export function StoryPage(props: StoryPageProps) {
  const { story, section, desk, minutes, cover, opening, next, rail } = props
  return (
    <>
      <JsonLd data={articleData(story, desk)} />
      <JsonLd
        data={breadcrumbData([
          { name: 'Reticule', path: '/' },
          { name: section.name, path: `/sections/${section.slug}` },
          { name: story.title, path: `/stories/${story.slug}` },
        ])}
      />
      <article className="story">
        <Opening story={story} section={section} bag={cover} picture={opening}>
          <Byline story={story} desk={desk} minutes={minutes} />
        </Opening>
        {story.format === 'portfolio' ? <Plates {...props} /> : <Columns {...props} />}
      </article>
      {next ? <NextStory story={next} /> : null}
      <Rail entries={rail} />
      <NewsletterBox />
    </>
  )
}

/** The text, with what is told of it on its left and what it is filed under on its right. */
function Columns(props: StoryPageProps) {
  const { story, notice, children } = props
  return (
    <div className="story-columns page mt-12 grid gap-x-12 gap-y-10 md:mt-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,47rem)_minmax(0,1fr)]">
      <div className="grid content-start gap-6">
        {notice ? <ArchiveNotice words={notice} /> : null}
        {story.format === 'essay' ? <MarginIndex headings={story.headings} /> : null}
      </div>
      <div className="min-w-0">
        <div className="prose">{children}</div>
        <Afterword story={story} />
      </div>
      <FiledUnder {...props} />
    </div>
  )
}

/** A portfolio: plates across the page, then all of them small. */
function Plates(props: StoryPageProps) {
  const { story, notice, pictures, children } = props
  const shown = story.shown.flatMap((name) => pictures.find((picture) => picture.name === name) ?? [])
  return (
    <>
      {notice ? (
        <div className="page mt-12">
          <ArchiveNotice words={notice} />
        </div>
      ) : null}
      <div className="prose portfolio mt-12 md:mt-16">{children}</div>
      <ContactStrip pictures={shown} />
      <div className="page grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,47rem)_minmax(0,1fr)]">
        <Afterword story={story} />
        <div className="mt-16">
          <FiledUnder {...props} />
        </div>
      </div>
    </>
  )
}

function FiledUnder({ topics, houses, bags }: StoryPageProps) {
  const links = [
    ...bags.map(({ slug, name }) => ({ href: `/bags/${slug}`, name })),
    ...houses.map(({ slug, name }) => ({ href: `/houses/${slug}`, name })),
    ...topics.map(({ slug, name }) => ({ href: `/topics/${slug}`, name })),
  ]
  return (
    <nav aria-label="Filed under" className="filed-under no-print label content-start">
      <p className="border-hairline border-t pt-2 text-quiet">Filed under</p>
      <ul className="mt-1">
        {links.map(({ href, name }) => (
          <li key={href}>
            <a className="quiet-link inline-block py-0.75" href={href}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NextStory({ story }: { story: StorySummary }) {
  return (
    <nav aria-label="Next story" className="later no-print page mt-24">
      <p className="label border-vermilion border-t pt-3 text-vermilion">Next</p>
      <a className="quiet-link mt-3 block max-w-[14em] text-balance font-display text-title italic" href={`/stories/${story.slug}`}>
        {story.title}
      </a>
      <p className="mt-4 max-w-measure text-body">{story.dek}</p>
    </nav>
  )
}
