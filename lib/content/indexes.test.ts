import { expect, test } from 'vitest'
import { hasFrontSize } from '../bags/front-size.ts'
import { listBags, listHouses, listTopics } from './catalogue.ts'
import { listFiled, listHouseEntries, listTopicsByWeight } from './indexes.ts'
import { storiesIn } from './lists.ts'

test('every list stands on the page above it, with its newest stories first and no more than are asked for', () => {
  for (const kind of ['sections', 'topics', 'desks', 'houses'] as const)
    for (const { entry, count, newest } of listFiled(kind, 3)) {
      expect(count).toBe(storiesIn(kind, entry.slug).length)
      expect(newest).toEqual(storiesIn(kind, entry.slug).slice(0, 3))
    }
})

test('topics stand by their weight, and none without a story', () => {
  const topics = listTopicsByWeight()
  expect(topics.length).toBeGreaterThan(5)
  expect(topics.length).toBeLessThanOrEqual(listTopics().length)
  for (const [at, { count }] of topics.entries()) {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(topics[at - 1]?.count ?? Number.POSITIVE_INFINITY)
  }
})

test('each house shows its smallest bag that can be drawn, and a house without one shows none', () => {
  const entries = listHouseEntries()
  expect(entries).toHaveLength(listHouses().length)
  for (const { house, smallest, bags } of entries) {
    const own = listBags().filter(({ houses }) => houses.includes(house.slug))
    const faces = own.filter(hasFrontSize).map(({ width, height }) => width * height)
    expect(bags).toBe(own.length)
    expect(smallest ? smallest.width * smallest.height : undefined).toBe(faces.length ? Math.min(...faces) : undefined)
  }
})
