import { expect, test, vi } from 'vitest'
import { repeatUntil } from './repeat.ts'

const pauses: number[] = []
vi.mock('node:timers/promises', () => ({ setTimeout: async (ms: number) => void pauses.push(ms) }))

/** The pauses after each of some rounds of work, of which each finds so much or fails. */
async function pausesAfter(rounds: readonly (number | Error)[]) {
  pauses.length = 0
  const stop = new AbortController()
  let at = 0
  const work = async () => {
    const found = rounds[at++]
    if (at === rounds.length) stop.abort()
    if (found instanceof Error) throw found
    return found
  }
  await repeatUntil(stop.signal, 'a test', 100, work, { info: () => undefined, error: () => undefined })
  return pauses.map(Math.round)
}

test('where there is nothing to do it looks less and less often, and as often as ever once there is', async () => {
  expect(await pausesAfter(Array(9).fill(0))).toEqual([125, 156, 195, 244, 305, 381, 400, 400, 400])
  expect(await pausesAfter([0, 0, 3, 0, 1])).toEqual([125, 156, 100, 125, 100])
})

test('after failures it waits longer and longer, up to half a minute', async () => {
  const failed = new Error('away')
  expect(await pausesAfter(Array(8).fill(failed))).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect(await pausesAfter([failed, failed, 1, failed])).toEqual([500, 1000, 100, 500])
})
