import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RateLimit } from './rate-limit.ts'

let time = 1000
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => time)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const pass = (ms: number) => {
  time += ms
  vi.advanceTimersByTime(ms)
}

const takenOf = (limit: RateLimit, network: string, count: number) =>
  Array.from({ length: count }, () => limit.take(network)).filter(Boolean).length

test('so many are taken from one network in a window, and again in the next; another network has its own', () => {
  const limit = new RateLimit({ most: 3, window: 1000 })
  expect(takenOf(limit, 'a', 5)).toBe(3)
  expect(takenOf(limit, 'b', 2)).toBe(2)
  pass(900)
  expect(takenOf(limit, 'a', 5)).toBe(0)
  pass(200)
  expect(takenOf(limit, 'a', 5)).toBe(3)
})

test('a million networks are no more to remember than ten thousand', () => {
  const limit = new RateLimit({ most: 1, window: 60_000 })
  limit.take('first')
  for (let network = 0; network < 20_000; network++) limit.take(`network ${network}`)
  expect(takenOf(limit, 'network 19999', 1)).toBe(0)
  expect(takenOf(limit, 'first', 1)).toBe(1)
})
