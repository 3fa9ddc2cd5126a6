/** The embedded store, kept open by the supervisor for its web processes. */
import { ownStore } from '../../lib/db/embedded.ts'
import { log, reasonOf } from '../../lib/log.ts'

/** How long to wait before the next try, in ms. */
const PAUSE = 5000

/** Opens it, or goes on trying until it can: pages can be read without it. Resolves after the first try, with how to close it. */
export async function keepStore(folder: string): Promise<() => Promise<void>> {
  let close: (() => Promise<void>) | undefined
  let next: NodeJS.Timeout | undefined
  const open = async () => {
    try {
      close = await ownStore(folder)
    } catch (problem) {
      log.error({ reason: reasonOf(problem) }, 'the store does not open; pages are served without it')
      next = setTimeout(open, PAUSE)
    }
  }
  await open()
  return async () => {
    clearTimeout(next)
    await close?.()
  }
}
