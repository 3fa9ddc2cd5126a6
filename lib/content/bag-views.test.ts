import { expect, test } from 'vitest'
import { viewPath } from '../bags/view-paths.ts'
import type { BagView } from '../types.ts'
import { findView, listGroups, listLimits } from './bag-views.ts'
import { listBags } from './catalogue.ts'

const orders: readonly BagView['order'][] = ['size', 'house', 'year', 'kind', 'price']
const bagsOf = (view: BagView) => listGroups(view).flatMap(({ bags }) => bags)

test('every order lists every bag once', () => {
  for (const order of orders)
    expect(
      bagsOf({ order })
        .map(({ slug }) => slug)
        .toSorted(),
      order,
    ).toEqual(
      listBags()
        .map(({ slug }) => slug)
        .toSorted(),
    )
})

test('a limit lists what it counts, in every order', () => {
  for (const only of listLimits())
    for (const order of orders) expect(bagsOf({ order, only }), `${order} ${only.slug}`).toHaveLength(only.count)
})

test('an address leads back to its view, and every other one nowhere', () => {
  const only = listLimits().find(({ slug }) => slug === 'tote')
  expect(only).toBeDefined()
  for (const view of [{ order: 'year' }, { order: 'size', only }, { order: 'price', only }] as BagView[])
    expect(findView(viewPath(view).split('/').slice(3))).toEqual(view)
  for (const path of ['', 'nope', 'size/kind', 'size/kind/nope', 'size/nope/tote', 'size/house/tote', 'size/kind/tote/more', '__proto__'])
    expect(findView(path.split('/')), path).toBeUndefined()
})

test('the plain catalogue is the one by size', () => expect(viewPath({ order: 'size' })).toBe('/bags'))

test('by price the dearest for its volume comes first, and what cannot be priced last', () => {
  const [priced, rest] = listGroups({ order: 'price' })
  expect(priced?.bags[0]?.slug).toBe('mschf-microscopic-handbag')
  expect(priced?.bags.at(-1)?.slug).toBe('trader-joes-mini-tote')
  expect(rest?.bags.map(({ slug }) => slug)).toContain('delvaux-miniature-brillant')
})

test('by year the newest comes first, and what has no year stands under its own heading', () => {
  const groups = listGroups({ order: 'year' })
  const years = groups.slice(0, -1).flatMap(({ bags }) => bags.map(({ year = 0 }) => year))
  expect(years).toEqual(years.toSorted((one, other) => other - one))
  expect(groups.at(-1)?.heading).toBe('Not dated to a year')
  expect(groups.at(-1)?.bags.every(({ year }) => year === undefined)).toBe(true)
})
