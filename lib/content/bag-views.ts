/** The catalogue in other orders and in parts: what a list of bags can be asked for, each with an address of its own. */
import { dollarsPerVolume } from '../bags/price.ts'
import { orders } from '../bags/view-paths.ts'
import { type Bag, type BagGroup, type BagKind, type BagLimit, type BagView, bagKinds } from '../types.ts'
import { listBags, listHouses } from './catalogue.ts'
import { houseNames } from './names.ts'

/** What a list can be limited to: every kind and every house that has a bag, with how many. */
export function listLimits(): readonly BagLimit[] {
  const bags = listBags()
  const kinds = bagKinds.map((slug) => ({
    by: 'kind' as const,
    slug,
    name: kindName(slug),
    count: bags.filter(({ kind }) => kind === slug).length,
  }))
  const houses = listHouses().map(({ slug, name }) => ({
    by: 'house' as const,
    slug,
    name,
    count: bags.filter((bag) => bag.houses.includes(slug)).length,
  }))
  return [...kinds, ...houses].filter(({ count }) => count > 0)
}

/** The view of an address below /bags/by, such as ["price", "kind", "tote"]; nothing for one that is not ours. */
export function findView([order, by, slug, ...rest]: readonly string[]): BagView | undefined {
  const known = orders.find((one) => one === order)
  if (!known || rest.length) return undefined
  if (by === undefined) return { order: known }
  const only = listLimits().find((limit) => limit.by === by && limit.slug === slug)
  return only && { order: known, only }
}

const kindName = (kind: BagKind) => kind.replaceAll('-', ' ')

const isWithin = ({ kind, houses }: Bag, { only }: BagView) =>
  !only || (only.by === 'kind' ? kind === only.slug : houses.includes(only.slug))

const centuryOf = (year: number) =>
  year < 1900 ? 'Before 1900' : year < 2000 ? '1900 to 1999' : year < 2015 ? '2000 to 2014' : 'Since 2015'

/** Bags of a view in its order, smallest first within a group. */
export function listGroups(view: BagView): readonly BagGroup[] {
  const bags = listBags().filter((bag) => isWithin(bag, view))
  const names = houseNames()
  switch (view.order) {
    case 'size':
      return [{ bags }]
    case 'kind':
      return grouped(bags, ({ kind }) => kindName(kind))
    case 'house':
      return grouped(bags, ({ houses }) => names[houses[0] ?? ''] ?? 'No house')
    case 'year': {
      const dated = bags.filter(({ year }) => year).sort((one, other) => (other.year ?? 0) - (one.year ?? 0))
      return [...inOrder(dated, ({ year = 0 }) => centuryOf(year)), ...rest('Not dated to a year', bags, dated)]
    }
    case 'price': {
      const priced = bags
        .filter((bag) => dollarsPerVolume(bag) !== undefined)
        .sort((one, other) => (dollarsPerVolume(other) ?? 0) - (dollarsPerVolume(one) ?? 0))
      return [...rest('Dearest by volume first', priced, []), ...rest('A side or a price in US dollars is missing', bags, priced)]
    }
  }
}

const rest = (heading: string, bags: readonly Bag[], without: readonly Bag[]): readonly BagGroup[] => {
  const left = bags.filter((bag) => !without.includes(bag))
  return left.length ? [{ heading, bags: left }] : []
}

/** Groups in the order in which they first appear. */
function inOrder(bags: readonly Bag[], headingOf: (bag: Bag) => string): readonly BagGroup[] {
  return [...new Set(bags.map(headingOf))].map((heading) => ({ heading, bags: bags.filter((bag) => headingOf(bag) === heading) }))
}

/** Groups by the alphabet. */
const grouped = (bags: readonly Bag[], headingOf: (bag: Bag) => string) =>
  inOrder(bags, headingOf).toSorted((one, other) => (one.heading ?? '').localeCompare(other.heading ?? ''))
