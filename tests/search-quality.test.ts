/** What readers ask, and what they are shown first. */
import { expect, test } from 'vitest'
import { listSearchDocuments } from '@/lib/page-data/search-documents'
import { loadSearchPage } from '@/lib/page-data/search-page'
import { judgedQueries, scoreOf } from './fakes/judged-queries'

/** The first ten hits of a question. */
function firstTen(typed: string): readonly string[] {
  const page = loadSearchPage({ q: typed })
  return 'results' in page && page.results ? page.results.hits.slice(0, 10).map(({ path }) => path) : []
}

const scores = judgedQueries.map((query) => ({ query, found: firstTen(query.typed), score: scoreOf(query, firstTen(query.typed)) }))
const told = scores.map(({ query, found, score }) => `${score.toFixed(2)} ${query.typed} → ${found.slice(0, 4).join(' ')}`)

test('there are sixty questions, and everything that they should find is there', () => {
  expect(judgedQueries.length).toBeGreaterThanOrEqual(60)
  const paths = new Set(listSearchDocuments().map(({ path }) => path))
  expect(judgedQueries.flatMap(({ best, good = [] }) => [...best, ...good]).filter((path) => !paths.has(path))).toEqual([])
})

test('of each, something that was looked for is among the first three', () => {
  const lost = scores.filter(({ query, found }) => !found.slice(0, 3).some((path) => query.best.includes(path)))
  expect(lost.map(({ query, found }) => `${query.typed}: ${found.slice(0, 3).join(' ')}`)).toEqual([])
})

test('together they are answered well (nDCG@10)', () => {
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length
  expect(mean, told.join('\n')).toBeGreaterThan(0.9)
})

test('a score tells a good order from a bad one', () => {
  const query = { typed: 'a', best: ['/a', '/b'], good: ['/c'] }
  expect(scoreOf(query, ['/a', '/b', '/c'])).toBe(1)
  expect(scoreOf(query, ['/x', '/a', '/b'])).toBeLessThan(scoreOf(query, ['/a', '/x', '/b']))
  expect(scoreOf(query, ['/x'])).toBe(0)
})
