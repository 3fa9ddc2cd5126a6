/** Work that a process does again and again until it is stopped. */
import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from '../log.ts'

export type Log = { readonly info: (facts: object, words: string) => void; readonly error: (facts: object, words: string) => void }

/** Waits for some ms, or until the signal. */
export const rest = (ms: number, signal: AbortSignal) =>
  sleep(ms, undefined, { signal }).catch((problem) => {
    if (!signal.aborted) throw problem
  })

/** A store in which nothing waits is asked less often, down to a quarter: a magazine that nobody signs up to leaves its machine alone. */
const idle = { slower: 1.25, most: 4 } as const

/**
 * Does some work with a pause of so many ms between; longer ones, up to four times as long, while `work` finds that there is none (0). When it fails,
 * tells so and waits longer and longer, up to half a minute.
 */
export async function repeatUntil(signal: AbortSignal, what: string, pause: number, work: () => Promise<unknown>, log: Log) {
  let failures = 0
  let usual = pause
  while (!signal.aborted) {
    try {
      usual = (await work()) === 0 ? Math.min(usual * idle.slower, pause * idle.most) : pause
      failures = 0
    } catch (problem) {
      log.error({ reason: reasonOf(problem), what }, 'the mail worker cannot work; it tries again')
      failures++
    }
    await rest(failures ? Math.min(250 * 2 ** failures, 30_000) : usual, signal)
  }
}

type Ending = {
  /** Ends with what is under way. */
  readonly end: () => Promise<unknown>
  /** Breaks off what is under way, so that `end` comes soon. */
  readonly breakOff: () => void
  /** ms until it is broken off, and until it counts as ended in any case. */
  readonly patience: { readonly finish: number; readonly end: number }
}

/** Finishes what is under way, for a while; ends in any case. Rejects only when `end` does. */
export async function endInTime({ end, breakOff, patience }: Ending): Promise<void> {
  const late = setTimeout(breakOff, patience.finish)
  const ended = new AbortController()
  await Promise.race([end(), rest(patience.end, ended.signal)])
  ended.abort()
  clearTimeout(late)
}
