/** What results can be limited to, as links with counts. */
import { hasFrontSize } from '../bags/front-size.ts'
import { houseNames, sectionNames } from '../content/names.ts'
import { type FilterName, type Filters, filterNames, type SearchQuestion, searchPath } from '../search/question.ts'
import type { Names } from '../types.ts'
import type { Findable } from './search-hits.ts'

type FacetValue = { readonly name: string; readonly count: number; readonly href: string; readonly isChosen: boolean }
export type Facet = { readonly name: string; readonly values: readonly FacetValue[] }

/** So many values of one kind are offered. */
const MOST = 8

/** Whether something is within all limits but one that is left out. */
export const isWithin = ({ limits }: Findable, filters: Filters, without?: FilterName): boolean =>
  filterNames.every((name) => name === without || filters[name] === undefined || limits[name].includes(filters[name]))

function facetOf(name: FilterName, found: readonly Findable[], typed: string, question: SearchQuestion, names: Names): Facet {
  const { filters } = question
  const isFree = !Object.keys(filters).length
  const counts = new Map<string, { value: string; count: number }>()
  for (const one of found) {
    if (!isFree && !isWithin(one, filters, name)) continue
    for (const value of one.limits[name]) {
      const known = counts.get(value)
      if (known) known.count++
      else counts.set(value, { value, count: 1 })
    }
  }
  const chosen = filters[name]
  const most = [...counts.values()].toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value))
  const values = most.slice(0, MOST).map(({ value, count }) => {
    const { [name]: _, ...others } = filters
    const isChosen = value === chosen
    return {
      name: names[value] ?? value,
      count,
      isChosen,
      href: searchPath(typed, { ...question, page: 1, filters: isChosen ? others : { ...others, [name]: value } }),
    }
  })
  return { name, values }
}

/** Sizes of fronts, in the words of the grammar of sizes. */
const sizes: readonly (readonly [words: string, from: number, to: number])[] = [
  ['at most 60 mm', 0, 60],
  ['between 60 and 120 mm', 60, 120],
  ['between 120 and 200 mm', 120, 200],
  ['at least 200 mm', 200, Number.POSITIVE_INFINITY],
]

function sizeFacet(found: readonly Findable[], typed: string, question: SearchQuestion): Facet {
  const within = found.filter((one) => isWithin(one, question.filters))
  const fronts = within.flatMap(({ bag }) => (bag && hasFrontSize(bag) ? [Math.max(bag.width, bag.height)] : []))
  const values = sizes.flatMap(([words, from, to]) => {
    const count = fronts.filter((front) => front >= from && front <= to).length
    return count ? [{ name: words, count, isChosen: false, href: searchPath(`${typed} ${words}`, { ...question, page: 1 }) }] : []
  })
  return { name: 'size', values }
}

/** A limit is offered where it would leave something out, or is chosen already. */
export function facetsOf(found: readonly Findable[], typed: string, question: SearchQuestion): readonly Facet[] {
  const names: Record<FilterName, Names> = { section: sectionNames(), house: houseNames(), year: {} }
  const facets = filterNames.map((name) => facetOf(name, found, typed, question, names[name]))
  const all = question.conditions.length ? facets : [...facets, sizeFacet(found, typed, question)]
  return all.filter(({ values }) => values.length > 1 || values.some(({ isChosen }) => isChosen))
}
