import { describe, expect, test } from 'vitest'
import { cleared, heldUp, type Lane, laneAt, roomIn, slowedDown, taken, warmLimit } from './lanes.ts'

const start = new Date('2026-12-04T07:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)
const day = '2026-12-04'
const free: Lane = {
  name: 'google',
  rate: null,
  mostRate: null,
  tokens: 0,
  filled: start,
  mostDaily: null,
  day,
  today: 0,
  slowed: null,
  fault: null,
  faultSince: null,
  held: null,
  paused: null,
}
const limited: Lane = { ...free, rate: 10, mostRate: 10 }

describe('a bucket', () => {
  test('holds what fits into a second, however long nobody looked', () => {
    expect(roomIn(laneAt(limited, later(500), day), later(500))).toBe(5)
    expect(roomIn(laneAt(limited, later(3_600_000), day), later(3_600_000))).toBe(10)
    expect(roomIn(laneAt({ ...limited, rate: 0.5, mostRate: 0.5 }, later(2000), day), later(2000))).toBe(1)
  })

  test('is emptied by what is taken, and a clock that goes back fills nothing', () => {
    const full = laneAt(limited, later(1000), day)
    const emptied = taken(full, 10, later(1000))
    expect(roomIn(emptied, later(1000))).toBe(0)
    expect(roomIn(laneAt(emptied, start, day), start)).toBe(0)
    expect(roomIn(laneAt(laneAt(emptied, start, day), later(100), day), later(100))).toBe(1)
  })

  test('of a day is full until the next day begins', () => {
    const daily = taken({ ...free, mostDaily: 500 }, 500, start)
    expect(roomIn(laneAt(daily, later(1000), day), later(1000))).toBe(0)
    expect(roomIn(laneAt(daily, later(86_400_000), '2026-12-05'), later(86_400_000))).toBe(500)
    expect(roomIn(taken(free, 20, start), start, 25)).toBe(5)
  })
})

describe('a lane that is told to go slower', () => {
  test('goes half as fast, once for all that was under way, and grows again', () => {
    const half = slowedDown(limited, start)
    expect(half.rate).toBe(5)
    expect(slowedDown(half, later(1000)).rate).toBe(5)
    expect(slowedDown(half, later(6000)).rate).toBe(2.5)
    const soon = laneAt(half, later(59_000), day)
    expect(soon.rate).toBe(5)
    expect(laneAt(soon, later(120_000), day).rate).toBeGreaterThan(5)
    expect(laneAt(half, later(3_600_000), day).rate).toBe(10)
  })

  test('has a limit from then on if it had none, until it has grown out of it', () => {
    const half = slowedDown(free, start)
    expect(half.rate).toBe(50)
    expect(laneAt(half, later(3_600_000), day).rate).toBeNull()
  })
})

describe('a fault of ours', () => {
  test('holds a lane for a pause that grows; then one mail is tried, and nobody else sends one meanwhile', () => {
    const held = heldUp(free, 'login', start)
    expect(roomIn(held, later(999))).toBe(0)
    expect(roomIn(held, later(1000))).toBe(1)
    expect(roomIn(taken(held, 1, later(1000)), later(2000))).toBe(0)
    const again = heldUp(held, 'login', later(10_000))
    expect(roomIn(again, later(19_999))).toBe(0)
    expect(roomIn(again, later(20_000))).toBe(1)
    expect(roomIn(cleared(again), later(10_000))).toBe(Number.POSITIVE_INFINITY)
  })

  test('that was seen by a clock far ahead holds nobody', () => {
    expect(roomIn(heldUp(free, 'login', later(365 * 86_400_000)), start)).toBe(1)
  })
})

test('a paused lane has no room', () => {
  expect(roomIn({ ...free, paused: 'refused by policy' }, start)).toBe(0)
})

test('a new sender may send twice as many a day with each letter', () => {
  expect([0, 1, 2].map((settled) => warmLimit(500, settled))).toEqual([500, 1000, 2000])
  expect(warmLimit(undefined, 3)).toBeUndefined()
})
