import { expect, test } from 'vitest'
import { layOutTimeline, yearWords } from './timeline.ts'

const front = (width: number, height: number) => ({ kind: 'flap', width, height }) as const

test('years are said as people say them', () => {
  expect([-3500, 650, 1926].map(yearWords)).toEqual(['3500 BC', 'AD 650', '1926'])
})

test('years stand on one line to one scale, across the turn of the eras', () => {
  const { places, ticks } = layOutTimeline([{ year: -1000 }, { year: -1 }, { year: 1 }, { year: 1000 }])
  const [first, before, after, last] = places.map(({ at }) => at)
  expect((before ?? 0) - (first ?? 0)).toBeCloseTo((last ?? 0) - (after ?? 0))
  // From 1 BC to AD 1 is one year.
  expect(((after ?? 0) - (before ?? 0)) * 999).toBeCloseTo((last ?? 0) - (after ?? 0))
  expect(ticks.map(({ words }) => words)).toEqual(['1000 BC', '750 BC', '500 BC', '250 BC', 'AD 1', 'AD 250', 'AD 500', 'AD 750', '1000'])
})

test('the line ends at the newest moment, and no round year touches its words', () => {
  const { ticks, places, width } = layOutTimeline([{ year: -2500 }, { year: 1340 }, { year: 2024 }])
  expect(ticks.at(-1)).toEqual({ at: places.at(-1)?.at, words: '2024' })
  expect(ticks.map(({ words }) => words)).not.toContain('2000')
  expect(places.at(-1)?.at).toBeCloseTo(width - 20)
})

test('moments of one year stand in a row above it', () => {
  const { places, ticks } = layOutTimeline([{ year: 1926 }, { year: 1926 }])
  expect(places[0]?.at).toBe(places[1]?.at)
  expect(ticks.map(({ words }) => words)).toEqual(['1926'])
})

test('outlines stand apart in a row, all at one scale, and none beyond the sheet', () => {
  const moments = [
    { year: -3500, front: front(330, 220) },
    { year: 1340, front: front(203, 150) },
    { year: 1926 },
    { year: 2019, front: front(53, 43) },
    { year: 2023, front: front(0.66, 0.22) },
  ]
  const { scale = 0, places, width, rise } = layOutTimeline(moments)
  const ends = moments.map(({ front: of }, at) => {
    const half = ((of?.width ?? 0) * scale) / 2
    const x = places[at]?.x ?? 0
    return [x - half, x + half]
  })
  expect(ends[0]?.[0]).toBeGreaterThan(0)
  expect(ends.at(-1)?.[1]).toBeLessThan(width)
  for (const [at, [left = 0]] of ends.slice(1).entries()) expect(left).toBeGreaterThan(ends[at]?.[1] ?? 0)
  expect(rise).toBeCloseTo(220 * scale)
})

test('many moments widen the sheet, so that the words of their years do not touch', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ year: 1900 + at, front: front(300, 200) }))
  const { places, scale } = layOutTimeline(many)
  for (const [at, { x }] of places.slice(1).entries()) expect(x - (places[at]?.x ?? 0)).toBeGreaterThanOrEqual(64)
  expect(scale).toBeGreaterThan(0)
})
