/** What stands on the pages above all lists of a kind, such as /topics: each list with what is filed in it. */
import { hasFrontSize } from '../bags/front-size.ts'
import { listBags, listHouses } from './catalogue.ts'
import { type ListKind, type ListOf, listsOf, storiesIn } from './lists.ts'
import type { Bag, Named, Story } from './types.ts'

/** A list, how many stories stand in it, and the newest of them. */
export type Filed<T> = { readonly entry: T; readonly count: number; readonly newest: readonly Story[] }

/** The lists of a kind in their order, each with at most `most` of its newest stories. */
export function listFiled<K extends ListKind>(kind: K, most: number): readonly Filed<ListOf<K>>[] {
  const lists = listsOf[kind] as () => readonly ListOf<K>[]
  return lists().map((entry) => {
    const stories = storiesIn(kind, entry.slug)
    return { entry, count: stories.length, newest: stories.slice(0, most) }
  })
}

/** Topics that have a story, those with the most stories first; equal ones by name. */
export const listTopicsByWeight = (): readonly Filed<Named>[] =>
  listFiled('topics', 0)
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || one.entry.name.localeCompare(other.entry.name))

/** A house, how many of its bags the catalogue has, and the smallest that can be drawn. */
export type HouseEntry = {
  readonly house: Named
  readonly bags: number
  readonly stories: number
  readonly smallest?: Bag & { width: number; height: number }
}

/** Every house by name. */
export function listHouseEntries(): readonly HouseEntry[] {
  const bags = listBags()
  return listHouses()
    .map((house) => {
      // Smallest first, as the catalogue lists them.
      const own = bags.filter(({ houses }) => houses.includes(house.slug))
      const smallest = own.find(hasFrontSize)
      return { house, bags: own.length, stories: storiesIn('houses', house.slug).length, ...(smallest ? { smallest } : {}) }
    })
    .toSorted((one, other) => one.house.name.localeCompare(other.house.name))
}
