import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NextChange } from '../../lib/editions/manifest.ts'
import { isTime, printOnTime } from './print-on-time.ts'

const MINUTE = 60_000
const due = (at: string): NextChange => ({ at, what: 'called-mini appears', subject: 'called-mini' })
const seven = due('2026-11-28T07:00:00.000Z')

/** A magazine whose edition waits for something; `print` brings the edition that waits for the next. */
function magazine(waiting: (NextChange | undefined)[]) {
  const lines: string[] = []
  const print = vi.fn(async () => {
    waiting.shift()
  })
  const options = {
    findDue: () => waiting[0],
    print,
    clock: () => new Date(),
    log: { error: (fields: object, words: string) => lines.push(`${words} ${JSON.stringify(fields)}`) },
  }
  return { lines, print, options }
}

let running: ReturnType<typeof printOnTime> | undefined
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-28T06:50:00Z') })
})
afterEach(async () => {
  await running?.stop()
  vi.useRealTimers()
})

test('an edition is printed within 20 seconds of its time, once, and not before', async () => {
  const { print, options } = magazine([seven, due('2026-12-01T00:00:00.000Z')])
  running = printOnTime(options)
  await vi.advanceTimersByTimeAsync(10 * MINUTE - 1)
  expect(print).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(print).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(print).toHaveBeenCalledTimes(1)
})

test('what was due while nothing ran is printed at once', async () => {
  const { print, options } = magazine([due('2026-11-27T07:00:00.000Z'), undefined])
  running = printOnTime(options)
  await vi.advanceTimersByTimeAsync(0)
  expect(print).toHaveBeenCalledTimes(1)
})

test('a process that slept past the time prints at its next look, and a clock that was set is believed', async () => {
  const { print, options } = magazine([seven, due('2026-11-29T07:00:00.000Z'), undefined])
  running = printOnTime(options)
  // Nothing ran for two hours: timers stood still, the wall clock did not.
  vi.setSystemTime(new Date('2026-11-28T08:50:00Z'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(print).toHaveBeenCalledTimes(1)
  vi.setSystemTime(new Date('2026-11-28T06:00:00Z'))
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(print).toHaveBeenCalledTimes(1)
  vi.setSystemTime(new Date('2026-11-29T07:00:00Z'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(print).toHaveBeenCalledTimes(2)
})

test('a failure is told in one line, and tried again after 1, 2, 5, 10 and always 10 minutes', async () => {
  const { lines, print, options } = magazine([seven])
  const at: number[] = []
  print.mockImplementation(async () => {
    at.push(Date.now())
    throw new Error('content/ has a problem')
  })
  running = printOnTime(options)
  await vi.advanceTimersByTimeAsync(50 * MINUTE)
  expect(at.map((moment) => Math.round((moment - Date.parse(seven.at)) / MINUTE))).toEqual([0, 1, 3, 8, 18, 28, 38])
  expect(lines).toHaveLength(at.length)
  expect(lines[1]).toBe(
    'called-mini was due at 07:00 and could not be printed; the next try is in 2 min {"reason":"content/ has a problem"}',
  )
})

test('an edition that waits for the same again counts as a failure', async () => {
  const { lines, print, options } = magazine([seven, seven, undefined])
  running = printOnTime(options)
  await vi.advanceTimersByTimeAsync(10 * MINUTE + 30_000)
  expect(print).toHaveBeenCalledTimes(1)
  expect(lines[0]).toContain('still waits for it')
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(print).toHaveBeenCalledTimes(2)
})

test('while one edition is printed no other one is begun, and the end waits for it', async () => {
  const { lines, print, options } = magazine([seven])
  let isEnded = false
  const untilStopped = (stop: AbortSignal) =>
    new Promise<void>((_, reject) => {
      stop.addEventListener('abort', () => {
        isEnded = true
        reject(new Error('ended'))
      })
    })
  running = printOnTime({ ...options, print: print.mockImplementation(untilStopped as () => Promise<void>) })
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(print).toHaveBeenCalledTimes(1)
  await running.stop()
  expect([isEnded, lines]).toEqual([true, []])
})

test('a failure counts for what was due then, and a clock that is set back makes no pause longer', () => {
  const now = new Date('2026-11-28T07:00:30Z')
  const failure = { due: seven.at, count: 4, at: new Date('2026-11-28T07:00:00Z') }
  expect(isTime(seven, now, failure)).toBe(false)
  expect(isTime(due('2026-11-28T07:00:20.000Z'), now, failure)).toBe(true)
  expect(isTime(seven, now, { ...failure, at: new Date('2026-11-28T09:00:00Z') })).toBe(true)
})
