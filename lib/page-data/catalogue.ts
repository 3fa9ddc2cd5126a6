/** The catalogue in its views, and the page of one bag. */
import { listCompanions, listNearInSize } from '../bags/neighbours.ts'
import { currentYear } from '../clock.ts'
import { findView, listGroups, listLimits } from '../content/bag-views.ts'
import { findBag, listBags, listGauges, listObjects } from '../content/catalogue.ts'
import { kickersOf } from '../content/kickers.ts'
import { houseNames } from '../content/names.ts'
import { listStoriesWhere } from '../content/stories.ts'
import { summaryOf } from '../content/summary.ts'

/** A view of the catalogue, such as ["price", "kind", "tote"]; nothing for one that is not ours. */
export function loadCatalogueView(words: readonly string[]) {
  const view = findView(words)
  return (
    view && {
      view,
      /** As the line-up stands. */
      bags: listGroups({ ...view, order: 'size' }).flatMap(({ bags }) => bags),
      groups: listGroups(view),
      total: listBags().length,
      limits: listLimits(),
      houseNames: houseNames(),
    }
  )
}

/** All of it by size, with the chart. */
export const loadCataloguePage = () => {
  const page = loadCatalogueView(['size'])
  if (!page) throw new Error('The catalogue has no view by size.')
  return { ...page, chart: { bags: listBags(), currentYear: currentYear() } }
}

export const listBagSlugs = (): readonly string[] => listBags().map(({ slug }) => slug)

/** A bag with what stands near it, and the stories that mention it. */
export function loadBagPage(slug: string) {
  const bag = findBag(slug)
  if (!bag) return undefined
  const stories = listStoriesWhere(({ bags }) => bags.includes(slug))
  return {
    bag,
    objects: listCompanions(bag, listObjects()),
    near: listNearInSize(bag, listBags()),
    houseNames: houseNames(),
    stories: stories.map(summaryOf),
    kickers: kickersOf(stories),
  }
}

/** The whole catalogue, for programs; things and gauges are objects of two kinds, by slug. */
export const loadOpenData = () => ({
  bags: listBags(),
  objects: [...listObjects(), ...listGauges()].sort((one, other) => one.slug.localeCompare(other.slug)),
  houseNames: houseNames(),
})
