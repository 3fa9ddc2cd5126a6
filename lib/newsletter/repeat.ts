/** Work that a process does again and again until it is stopped. */
import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from '../log.ts'

export type Log = { readonly info: (facts: object, words: string) => void; readonly error: (facts: object, words: string) => void }

/** Waits for some ms, or until the signal. */
export const rest = (ms: number, signal: AbortSignal) =>
  sleep(ms, undefined, { signal }).catch((problem) => {
    if (!signal.aborted) throw problem
  })

/** Does some work with a pause of so many ms between; when it fails, tells so and waits longer and longer, up to half a minute. */
export async function repeatUntil(signal: AbortSignal, what: string, pause: number, work: () => Promise<void>, log: Log) {
  let failures = 0
  while (!signal.aborted) {
    try {
      await work()
      failures = 0
    } catch (problem) {
      log.error({ reason: reasonOf(problem), what }, 'the mail worker cannot work; it tries again')
      failures++
    }
    await rest(failures ? Math.min(250 * 2 ** failures, 30_000) : pause, signal)
  }
}
