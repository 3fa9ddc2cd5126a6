/** What a result can be limited to counts what would be left, whatever it is limited to already. */
import { expect, test, vi } from 'vitest'
import type { SearchQuestion } from '../search/question.ts'
import type { Bag } from '../types.ts'
import { facetsOf } from './search-facets.ts'
import type { Findable } from './search-hits.ts'

vi.mock('../content/index/read.ts', async () => (await import('../../tests/fakes/in-memory-index.ts')).reader)

const bagOf = (house: string, width: number): Findable => ({
  path: `/bags/${house}-${width}`,
  bag: { slug: `${house}-${width}`, name: house, width, height: 10 } as Bag,
  limits: { section: [], house: [house], year: [] },
})

const found = [bagOf('jacquemus', 53), bagOf('jacquemus', 120), bagOf('fendi', 40), bagOf('fendi', 55)]
const question: SearchQuestion = { terms: [['bag']], conditions: [], sizes: '', rest: 'bag', filters: {}, page: 1, isLiteral: false }
const countsOf = (filters: SearchQuestion['filters']) =>
  Object.fromEntries(
    facetsOf(found, 'bag', { ...question, filters }).map(({ name, values }) => [
      name,
      values.map(({ name: words, count }) => `${words}: ${count}`),
    ]),
  )

test('sizes are counted within the chosen limits, and the values of a limit within the others', () => {
  expect(countsOf({}).size).toEqual(['at most 60 mm: 3', 'between 60 and 120 mm: 1', 'between 120 and 200 mm: 1'])
  expect(countsOf({ house: 'jacquemus' })).toEqual({
    house: ['fendi: 2', 'jacquemus: 2'],
    size: ['at most 60 mm: 1', 'between 60 and 120 mm: 1', 'between 120 and 200 mm: 1'],
  })
})
