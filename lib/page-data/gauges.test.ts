import { expect, test } from 'vitest'
import { listBags, listGauges } from '../content/catalogue.ts'
import { listBagSlugs, loadBagPage, loadOpenData } from './catalogue.ts'
import { loadFitPage } from './fit-page.ts'

const gauges = listGauges().map(({ slug }) => slug)

test('the catalogue has gauges, and the open data tells them from things', () => {
  const { objects } = loadOpenData()
  expect(gauges).toContain('small-parts-cylinder')
  expect(objects.filter(({ kind }) => kind === 'gauge').map(({ slug }) => slug)).toEqual(gauges)
  expect(objects.map(({ slug }) => slug)).toContain('card-id1')
})

test('nobody is asked whether a gauge fits into a bag, and who asks is told that it is none of our things', () => {
  expect(loadFitPage({}).objects.filter(({ slug }) => gauges.includes(slug))).toEqual([])
  const [bag] = listBags()
  const { problems, answer } = loadFitPage({ bag: bag?.slug, object: 'wembley-gauge', measured: 'outside' })
  expect(problems.object).toBe('“wembley-gauge” is not among our things. Choose from the list.')
  expect(answer).toBeUndefined()
})

test('no bag is drawn beside a gauge', () => {
  for (const slug of listBagSlugs()) expect(loadBagPage(slug)?.objects.filter((object) => gauges.includes(object.slug))).toEqual([])
})
