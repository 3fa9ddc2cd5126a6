/** What the catalogue says of a size, from its files to its pages. */
import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { BagList } from '@/components/bags/bag-list'
import { BagPage } from '@/components/bags/bag-page'
import type { Bag } from '@/lib/types'

const folder = 'content/bags'
const bags = readdirSync(folder).map((file) => ({ file, ...(parse(readFileSync(`${folder}/${file}`, 'utf8')) as Partial<Bag>) }))

test('an entry with one side says which side its source names', () => {
  const alone = bags.filter(({ width, height, depth }) => [width, height, depth].filter(Boolean).length === 1)
  const unnamed = alone.filter(({ asStated = '' }) => !/\b(?:wide|high|tall|deep|across|width|height|depth)\b/.test(asStated))
  expect(unnamed.map(({ file }) => file)).toEqual([])
})

test('a size as stated puts no number in the place of a side that it does not name', () => {
  expect(bags.filter(({ asStated = '' }) => /\? x \?/.test(asStated)).map(({ file }) => file)).toEqual([])
})

const bag: Bag = {
  slug: 'fifteen',
  name: 'Fifteen',
  alsoKnownAs: [],
  houses: [],
  maker: 'Nobody',
  kind: 'bucket',
  shown: '2016',
  asStated: '15 cm',
  prices: [],
  claims: [],
  gaps: [],
  confidence: 'one article',
  sources: [],
}
const page = (one: Bag) => renderToStaticMarkup(<BagPage bag={one} objects={[]} near={[]} houseNames={{}} stories={[]} kickers={{}} />)

test('a bag of which one measure is printed is not said to be unmeasured', () => {
  expect(page(bag)).toContain('Its sources print 15 cm, which is not enough to draw it by.')
  expect(renderToStaticMarkup(<BagList bags={[bag]} houseNames={{}} />)).toContain('15 cm, side not stated')
})

test('a bag of which nothing is printed is', () => {
  const { asStated: _, ...without } = bag
  expect(page(without)).toContain('Nobody whom we have read has measured it')
})
