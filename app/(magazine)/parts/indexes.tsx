import { DesksIndex } from '@/components/site/desks-index'
import { HousesIndex } from '@/components/site/houses-index'
import { IndexPage } from '@/components/site/index-page'
import type { Part } from '@/components/site/parts-page'
import { SectionsIndex } from '@/components/site/sections-index'
import { StoriesIndex } from '@/components/site/stories-index'
import { TopicsIndex } from '@/components/site/topics-index'
import { indexWords } from '@/lib/page-data/index-pages'
import type { PartsContent } from '@/lib/page-data/parts'

/** The pages above all lists of a kind. */
export function indexParts({ indexes: { stories, sections, desks, topics, houses } }: PartsContent) {
  return {
    DesksIndex: {
      purpose: 'The desks: how each of them works, and what it signed last.',
      layout: 'page',
      states: {
        'with stories': (
          <IndexPage {...indexWords.desks}>
            <DesksIndex desks={desks} />
          </IndexPage>
        ),
        'a desk that signed nothing yet': (
          <IndexPage {...indexWords.desks}>
            <DesksIndex desks={desks.slice(0, 1).map((desk) => ({ ...desk, count: 0, newest: [] }))} />
          </IndexPage>
        ),
      },
    },
    HousesIndex: {
      purpose: 'Houses by the smallest bag of each, on one base line, then by name.',
      layout: 'page',
      states: {
        'as published': (
          <IndexPage {...indexWords.houses}>
            <HousesIndex houses={houses} />
          </IndexPage>
        ),
        'no bag with a size': (
          <IndexPage {...indexWords.houses}>
            <HousesIndex houses={houses.slice(0, 3).map((house) => ({ ...house, smallest: undefined }))} />
          </IndexPage>
        ),
      },
    },
    IndexPage: {
      purpose: 'A page above all lists of a kind: what they are, then each of them.',
      layout: 'page',
      states: { 'above nothing': <IndexPage {...indexWords.topics}>{null}</IndexPage> },
    },
    SectionsIndex: {
      purpose: 'The sections as a paint chart: each on its colour, with its picture.',
      layout: 'page',
      states: {
        'with pictures': (
          <IndexPage {...indexWords.sections}>
            <SectionsIndex sections={sections} />
          </IndexPage>
        ),
        'letters alone': (
          <IndexPage {...indexWords.sections}>
            <SectionsIndex sections={sections.map((filed) => ({ ...filed, picture: undefined }))} />
          </IndexPage>
        ),
      },
    },
    StoriesIndex: {
      purpose: 'The newest story, then the newest of every section.',
      layout: 'page',
      states: {
        'a lead with its picture': (
          <IndexPage {...indexWords.stories}>
            <StoriesIndex {...stories} />
          </IndexPage>
        ),
        'letters alone': (
          <IndexPage {...indexWords.stories}>
            <StoriesIndex {...stories} lead={{ story: stories.lead.story }} />
          </IndexPage>
        ),
      },
    },
    TopicsIndex: {
      purpose: 'Topics by weight: a name is as large as its stories are many.',
      layout: 'page',
      states: {
        'as published': (
          <IndexPage {...indexWords.topics}>
            <TopicsIndex topics={topics} />
          </IndexPage>
        ),
      },
    },
  } satisfies Readonly<Record<string, Part>>
}
