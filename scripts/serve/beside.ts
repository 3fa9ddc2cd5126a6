/** What a web process does beside answering readers: no fault of it ends them. */
import { log, reasonOf } from '../../lib/log.ts'

type Work = { readonly stop: () => Promise<void> }

/**
 * Starts what sends mail, and returns how to stop it, once or again. Where it cannot be started that is one line in the log: readers are answered,
 * and mails wait until the magazine is started anew.
 */
export function startBeside(start: () => Promise<readonly Work[]>): () => Promise<void> {
  const started = start().catch((problem): readonly Work[] => {
    log.error(
      { reason: reasonOf(problem) },
      'mail cannot be started; readers are answered, and mails wait until the magazine is started anew',
    )
    return []
  })
  let ended: Promise<void> | undefined
  const stop = async () => {
    await Promise.all((await started).map((work) => work.stop()))
  }
  return () => {
    ended ??= stop()
    return ended
  }
}
