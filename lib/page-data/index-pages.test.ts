import { expect, test } from 'vitest'
import { hasFrontSize } from '../bags/front-size.ts'
import { listBags, listHouses, listTopics } from '../content/catalogue.ts'
import { storiesIn } from '../content/lists.ts'
import { summaryOf } from '../content/summary.ts'
import { loadDesksIndex, loadHousesIndex, loadSectionsIndex, loadTopicsIndex } from './index-pages.ts'

test('every list stands on the page above it, with its newest stories first and no more than are asked for', () => {
  const pages = [
    { kind: 'sections', filed: loadSectionsIndex().sections, most: 1 },
    { kind: 'desks', filed: loadDesksIndex().desks, most: 3 },
    { kind: 'topics', filed: loadTopicsIndex().topics, most: 0 },
  ] as const
  for (const { kind, filed, most } of pages)
    for (const { entry, count, newest } of filed) {
      expect(count).toBe(storiesIn(kind, entry.slug).length)
      expect(newest).toEqual(storiesIn(kind, entry.slug).slice(0, most).map(summaryOf))
    }
})

test('topics stand by their weight, and none without a story', () => {
  const { topics } = loadTopicsIndex()
  expect(topics.length).toBeGreaterThan(5)
  expect(topics.length).toBeLessThanOrEqual(listTopics().length)
  for (const [at, { count }] of topics.entries()) {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(topics[at - 1]?.count ?? Number.POSITIVE_INFINITY)
  }
})

test('each house shows its smallest bag that can be drawn, and a house without one shows none', () => {
  const { houses: entries } = loadHousesIndex()
  expect(entries).toHaveLength(listHouses().length)
  for (const { house, smallest, bags } of entries) {
    const own = listBags().filter(({ houses }) => houses.includes(house.slug))
    const faces = own.filter(hasFrontSize).map(({ width, height }) => width * height)
    expect(bags).toBe(own.length)
    expect(smallest ? smallest.width * smallest.height : undefined).toBe(faces.length ? Math.min(...faces) : undefined)
  }
})
