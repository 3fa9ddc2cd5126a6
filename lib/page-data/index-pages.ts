/** The pages above all lists of a kind, such as /topics: what a reader tries who cuts an address short. */
import { hasFrontSize } from '../bags/front-size.ts'
import { listBags, listHouses } from '../content/catalogue.ts'
import { type ListOf, listsOf, storiesIn } from '../content/lists.ts'
import { listStories } from '../content/stories.ts'
import { summaryOf } from '../content/summary.ts'
import { findSectionPicture } from '../images/find.ts'
import type { Bag, ListKind, Named, StorySummary } from '../types.ts'
import { leadOf } from './lead.ts'

export const indexWords = {
  stories: {
    title: 'Stories',
    introduction: 'The newest first, then the newest of every section. All the others are in the archive, by month.',
  },
  sections: {
    title: 'Sections',
    introduction: 'Departments, each with a colour of its own. A story belongs to one of them.',
  },
  topics: {
    title: 'Topics',
    introduction: 'What stories have in common across the sections. A name is set as large as its stories are many.',
  },
  houses: {
    title: 'Houses',
    introduction:
      'Who made the bags. Each house stands here by the smallest of its bags that somebody has measured, all on one base line at one scale: a long tick of the ruler is 50 mm.',
  },
  desks: {
    title: 'Desks',
    introduction: 'Stories are signed by desks, not by names. This is how each of them works.',
  },
} as const satisfies Record<'stories' | ListKind, { readonly title: string; readonly introduction: string }>

/** A list, how many stories stand in it, and the newest of them. */
export type Filed<T> = { readonly entry: T; readonly count: number; readonly newest: readonly StorySummary[] }

/** The lists of a kind in their order, each with at most `most` of its newest stories. */
function listFiled<K extends ListKind>(kind: K, most: number): readonly Filed<ListOf<K>>[] {
  const lists = listsOf[kind] as () => readonly ListOf<K>[]
  return lists().map((entry) => {
    const stories = storiesIn(kind, entry.slug)
    return { entry, count: stories.length, newest: stories.slice(0, most).map(summaryOf) }
  })
}

/** How many stories of a section, and of a desk, stand on the page above them. */
const MAX = 3

/** The newest story, and every section with its newest stories; the lead stands in none of them again. Nothing without a story. */
export function loadStoriesIndex() {
  const [lead] = listStories()
  if (!lead) return undefined
  const sections = listFiled('sections', 0).map((filed) => ({
    ...filed,
    newest: storiesIn('sections', filed.entry.slug)
      .filter((story) => story !== lead)
      .slice(0, MAX)
      .map(leadOf),
  }))
  return { lead: leadOf(lead), sections }
}

export const loadSectionsIndex = () => ({
  sections: listFiled('sections', 1).map((filed) => ({ ...filed, picture: findSectionPicture(filed.entry) })),
})

export const loadDesksIndex = () => ({ desks: listFiled('desks', MAX) })

/** Topics that have a story, those with the most stories first; equal ones by name. */
export const loadTopicsIndex = (): { readonly topics: readonly Filed<Named>[] } => ({
  topics: listFiled('topics', 0)
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || one.entry.name.localeCompare(other.entry.name)),
})

/** A house, how many of its bags the catalogue has, and the smallest that can be drawn. */
export type HouseEntry = {
  readonly house: Named
  readonly bags: number
  readonly stories: number
  readonly smallest?: Bag & { width: number; height: number }
}

/** Every house by name. */
export function loadHousesIndex(): { readonly houses: readonly HouseEntry[] } {
  const bags = listBags()
  const houses = listHouses().map((house) => {
    // Smallest first, as the catalogue lists them.
    const own = bags.filter((bag) => bag.houses.includes(house.slug))
    return { house, bags: own.length, stories: storiesIn('houses', house.slug).length, smallest: own.find(hasFrontSize) }
  })
  return { houses: houses.toSorted((one, other) => one.house.name.localeCompare(other.house.name)) }
}
