import { DesksIndex } from '@/components/site/desks-index'
import { HousesIndex } from '@/components/site/houses-index'
import { IndexPage } from '@/components/site/index-page'
import type { Part } from '@/components/site/parts-page'
import { SectionsIndex } from '@/components/site/sections-index'
import { StoriesIndex } from '@/components/site/stories-index'
import { TopicsIndex } from '@/components/site/topics-index'
import { listFiled, listHouseEntries, listTopicsByWeight } from '@/lib/content/indexes'
import { findSectionPicture } from '@/lib/images/find'
import { indexes } from '../indexes'
import type { PartsContent } from './content'

/** The pages above all lists of a kind. */
export function indexParts({ feature: { story, section, opening } }: PartsContent) {
  const desks = listFiled('desks', 3)
  const houses = listHouseEntries()
  const sections = listFiled('sections', 1)
  const bySection = sections.map((filed) => ({ ...filed, newest: filed.newest.map((newest) => ({ story: newest, section: filed.entry })) }))
  return {
    DesksIndex: {
      purpose: 'The desks: how each of them works, and what it signed last.',
      layout: 'page',
      states: {
        'with stories': (
          <IndexPage {...indexes.desks}>
            <DesksIndex desks={desks} />
          </IndexPage>
        ),
        'a desk that signed nothing yet': (
          <IndexPage {...indexes.desks}>
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
          <IndexPage {...indexes.houses}>
            <HousesIndex houses={houses} />
          </IndexPage>
        ),
        'no bag with a size': (
          <IndexPage {...indexes.houses}>
            <HousesIndex houses={houses.slice(0, 3).map((house) => ({ ...house, smallest: undefined }))} />
          </IndexPage>
        ),
      },
    },
    IndexPage: {
      purpose: 'A page above all lists of a kind: what they are, then each of them.',
      layout: 'page',
      states: { 'above nothing': <IndexPage {...indexes.topics}>{null}</IndexPage> },
    },
    SectionsIndex: {
      purpose: 'The sections as a paint chart: each on its colour, with its picture.',
      layout: 'page',
      states: {
        'with pictures': (
          <IndexPage {...indexes.sections}>
            <SectionsIndex sections={sections.map((filed) => ({ ...filed, picture: findSectionPicture(filed.entry) }))} />
          </IndexPage>
        ),
        'letters alone': (
          <IndexPage {...indexes.sections}>
            <SectionsIndex sections={sections} />
          </IndexPage>
        ),
      },
    },
    StoriesIndex: {
      purpose: 'The newest story, then the newest of every section.',
      layout: 'page',
      states: {
        'a lead with its picture': (
          <IndexPage {...indexes.stories}>
            <StoriesIndex lead={{ story, section, picture: opening }} sections={bySection} />
          </IndexPage>
        ),
        'letters alone': (
          <IndexPage {...indexes.stories}>
            <StoriesIndex lead={{ story }} sections={bySection} />
          </IndexPage>
        ),
      },
    },
    TopicsIndex: {
      purpose: 'Topics by weight: a name is as large as its stories are many.',
      layout: 'page',
      states: {
        'as published': (
          <IndexPage {...indexes.topics}>
            <TopicsIndex topics={listTopicsByWeight()} />
          </IndexPage>
        ),
      },
    },
  } satisfies Readonly<Record<string, Part>>
}
