import { CompiledStory } from '@/components/mdx/compiled'
import { mdxComponents } from '@/components/mdx/registry'
import { NewsletterAnnouncement } from '@/components/newsletter/announcement'
import { JsonLd } from '@/components/site/json-ld'
import type { Bag, Named, Section, ShoppingList, Story, StorySummary } from '@/lib/content/types'
import { articleData, breadcrumbData } from '@/lib/machines/json-ld'
import { Afterword } from './afterword'
import { Byline } from './byline'
import { ArchiveNotice } from './notice'
import { Opening } from './opening'
import { Rail } from './rail'

type StoryPageProps = {
  story: Story
  section: Section
  desk: Named
  code: string
  minutes: number
  notice?: string
  cover?: Bag
  next?: StorySummary
  topics: readonly Named[]
  houses: readonly Named[]
  bags: readonly Bag[]
  list?: ShoppingList
  findBag: (slug: string) => Bag | undefined
  findStory: (slug: string) => StorySummary | undefined
  rail: readonly { story: StorySummary; reason: string }[]
}

/** A story from its opening to the way on. */
export function StoryPage(props: StoryPageProps) {
  const { story, section, desk, code, minutes, notice, cover, next, rail } = props
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
      <article>
        <Opening story={story} section={section} bag={cover}>
          <Byline story={story} desk={desk} minutes={minutes} />
        </Opening>
        <div className="page mt-12 grid gap-x-12 gap-y-10 md:mt-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,47rem)_minmax(0,1fr)]">
          <div className="grid content-start gap-6">{notice ? <ArchiveNotice words={notice} /> : null}</div>
          <div className="min-w-0">
            <div className="prose">
              <CompiledStory code={code} components={mdxComponents(props)} />
            </div>
            <Afterword story={story} />
          </div>
          <FiledUnder {...props} />
        </div>
      </article>
      {next ? <NextStory story={next} /> : null}
      <Rail entries={rail} />
      <NewsletterAnnouncement />
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
    <nav aria-label="Filed under" className="no-print label content-start">
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
    <nav aria-label="Next story" className="no-print page mt-24">
      <p className="label border-vermilion border-t pt-3 text-vermilion">Next</p>
      <a className="quiet-link mt-3 block max-w-[14em] text-balance font-display text-title italic" href={`/stories/${story.slug}`}>
        {story.title}
      </a>
      <p className="mt-4 max-w-measure text-body">{story.dek}</p>
    </nav>
  )
}
