/** How a process of ours ends when it is told to. */
import { log } from '../../lib/log.ts'
import { patience } from './patience.ts'

/**
 * Ends at the first signal: `work` has ten seconds, and the status is 0, or 1 when it needed longer. A second signal ends at once. Returns how to end
 * for another reason, with a status.
 */
export function endOnSignal(work: () => Promise<void>): (status: number) => Promise<void> {
  const end = async (status: number) => {
    setTimeout(() => {
      log.error({}, 'the magazine does not end by itself within ten seconds; it is cut off')
      process.exit(1)
    }, patience.all)
    await work()
    process.exit(status)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0))
  return end
}
