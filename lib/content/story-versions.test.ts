import { expect, test } from 'vitest'
import { entriesAt, turnsOf } from './story-versions.ts'

const version = (slug: string, begins?: string) => ({ slug, published: '2026-11-14T07:00', ...(begins && { begins }) })
// In the order of the names of their files.
const story = [version('a', '2026-12-04'), version('a', '2026-12-11'), version('a'), version('b')]

test('the latest change that has begun is the story, from the first moment of its day on', () => {
  const held = (day: string) => entriesAt(story, day).map(({ slug, begins }) => [slug, begins])
  expect(held('2026-12-03')).toEqual([
    ['a', undefined],
    ['b', undefined],
  ])
  expect(held('2026-12-04')[0]).toEqual(['a', '2026-12-04'])
  expect(held('2026-12-10')[0]).toEqual(['a', '2026-12-04'])
  expect(held('2027-01-01')[0]).toEqual(['a', '2026-12-11'])
})

test('a change without a story is none before its day', () => {
  expect(entriesAt([version('a', '2026-12-04')], '2026-12-03')).toEqual([])
})

test('stories turn when they appear and when a change begins, by the clock of the magazine', () => {
  expect(turnsOf([version('a', '2026-07-01'), version('b')]).map((at) => new Date(at).toISOString())).toEqual([
    '2026-06-30T23:00:00.000Z',
    '2026-11-14T07:00:00.000Z',
    '2026-11-14T07:00:00.000Z',
  ])
})
