import { ArchivePage } from '@/components/site/archive-page'
import { Everything } from '@/components/site/everything'
import { FinePrint } from '@/components/site/fine-print'
import { FrontPage } from '@/components/site/front-page'
import { ListPage } from '@/components/site/list-page'
import { PageLinks } from '@/components/site/page-links'
import type { Part } from '@/components/site/parts-page'
import { SectionOpening } from '@/components/site/section-opening'
import { SmallPage } from '@/components/site/small-page'
import type { PartsContent } from '@/lib/page-data/parts'

/** The pages of a list of three. */
const pages = {
  'first page of three': { number: 1, count: 3, older: '#older' },
  'a page in the middle': { number: 2, count: 3, newer: '#newer', older: '#older' },
  'last page of three': { number: 3, count: 3, newer: '#newer' },
  'one page': { number: 1, count: 1 },
} as const

export function siteParts({ stories, kickers, feature, gallery, section, sectionPicture, front }: PartsContent) {
  const pictured = Object.fromEntries(
    [feature, gallery].flatMap(({ story, section: of, opening }) => (opening ? [[story.slug, { section: of, picture: opening }]] : [])),
  )
  const list = {
    kicker: { words: 'Section', href: '/sections' },
    title: section.name,
    introduction: section.introduction,
    kickers,
    pictured,
  }
  return {
    ArchivePage: {
      purpose: 'Stories by year and month, newest first.',
      layout: 'page',
      states: {
        'all on one page': <ArchivePage stories={stories} years={[]} />,
        'one year of several': <ArchivePage year="2026" stories={stories.slice(0, 3)} years={['2026', '2025']} />,
      },
    },
    Everything: {
      purpose: 'The end of a sentence for somebody who has found nothing.',
      layout: 'column',
      states: {
        'behind its beginning': (
          <p>
            The address may be mistyped; <Everything />
          </p>
        ),
      },
    },
    FinePrint: {
      purpose: 'A page of fine print, set for reading.',
      layout: 'page',
      states: {
        'as it stands': (
          <FinePrint title="Corrections" dek="A wrong millimetre is two per cent of the smallest bag on the runway.">
            <p>None so far.</p>
          </FinePrint>
        ),
      },
    },
    FrontPage: {
      purpose: 'A cover, then stories whose size says how much they matter, the line-up, the archive.',
      layout: 'page',
      states: {
        'with pictures': <FrontPage {...front} />,
        'a portfolio, and what was noted': (
          <FrontPage
            {...front}
            portfolio={front.portfolio ?? front.lead}
            noted={[
              {
                slug: front.cover.story.slug,
                on: front.cover.story.published,
                words: 'A size was printed by its house for the first time.',
              },
            ]}
          />
        ),
        'six stories, letters alone': (
          <FrontPage
            {...front}
            cover={{ ...front.cover, picture: undefined }}
            lead={front.lead && { story: front.lead.story }}
            seconds={front.seconds.map(({ story }) => ({ story }))}
            noted={[]}
            portfolio={undefined}
            pictured={[]}
            headlines={front.headlines.slice(0, 2)}
            shopping={undefined}
          />
        ),
      },
    },
    ListPage: {
      purpose: 'A page that introduces a name and lists its stories.',
      layout: 'page',
      states: {
        ...Object.fromEntries(
          Object.entries(pages).map(([name, links]) => [
            name,
            <ListPage key={name} {...list} stories={stories.slice(0, 3)} pages={links} />,
          ]),
        ),
        'no story yet': <ListPage {...list} stories={[]} pages={pages['one page']} />,
        'under the opening of a section': (
          <ListPage
            {...list}
            stories={[feature.story, gallery.story, ...stories.slice(0, 3)]}
            pages={pages['one page']}
            opening={<SectionOpening section={section} picture={sectionPicture} />}
          />
        ),
      },
    },
    PageLinks: {
      purpose: 'The way from page to page of a list.',
      layout: 'alone',
      states: Object.fromEntries(
        Object.entries(pages).map(([name, links]) => [
          name,
          <div key={name} className="page">
            <PageLinks pages={links} before="Newer stories" after="Older stories" />
          </div>,
        ]),
      ),
    },
    SectionOpening: {
      purpose: 'How the page of a section begins: its name on its colour, and its picture.',
      layout: 'page',
      states: {
        'with its picture': <SectionOpening section={section} picture={sectionPicture} />,
        'letters alone': <SectionOpening section={section} />,
      },
    },
    SmallPage: {
      purpose: 'A page with one thing to say or to do.',
      layout: 'page',
      states: { 'as it stands': <SmallPage label="Nothing here" title="Nothing of that name, at any size" dek="Look in the archive." /> },
    },
  } satisfies Readonly<Record<string, Part>>
}
