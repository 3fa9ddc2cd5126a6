/** Prints the next edition by itself when it is due. */
import { spawn } from 'node:child_process'
import { timeAt } from '../../lib/clock.ts'
import { currentEdition, isTurnedBackTo } from '../../lib/editions/folder.ts'
import { isUnfinished, type NextChange } from '../../lib/editions/manifest.ts'
import { childEnvironment } from '../../lib/env.ts'
import { reasonOf } from '../../lib/log.ts'

/** ms between two looks at the clock. One long timer would be late by as long as the process slept, and by as much as the clock was set. */
const LOOK = 20_000
/** Minutes that are waited after the first, the second and the next failures; after that always as long as the last. */
const PAUSES = [1, 2, 5, 10] as const
const MINUTE = 60_000

/** The last tries to print what was due at a moment. */
type Failure = { readonly due: string; readonly count: number; readonly at: Date }

/** Minutes until the next try. */
const pauseAfter = ({ count }: Failure) => PAUSES[Math.min(count, PAUSES.length) - 1] ?? PAUSES[0]

/** Whether it is time to print what is due. A clock that was set back does not make a pause longer. */
export function isTime(due: NextChange | undefined, now: Date, failure?: Failure): boolean {
  if (!due || now < new Date(due.at)) return false
  if (failure?.due !== due.at) return true
  const waited = now.getTime() - failure.at.getTime()
  return waited < 0 || waited >= pauseAfter(failure) * MINUTE
}

type Options = {
  /** What the edition that is shown waits for. */
  readonly findDue: () => NextChange | undefined
  /** Prints an edition and turns to it. Rejects with one line when it could not. */
  readonly print: (stop: AbortSignal) => Promise<void>
  readonly clock: () => Date
  readonly log: { readonly error: (fields: object, words: string) => void }
}

/**
 * Prints whatever is due, from now on, and tries again after a failure, with one line in the log each time. `stop` ends a printer that is at work
 * and waits for it: the edition before stays.
 */
export function printOnTime({ findDue, print, clock, log }: Options): { readonly stop: () => Promise<void> } {
  const ending = new AbortController()
  let failure: Failure | undefined
  let printing: Promise<void> | undefined

  async function tryTo(due: NextChange) {
    try {
      await print(ending.signal)
      // An edition that waits for the same again would be printed anew at every look.
      if (findDue()?.at === due.at) throw new Error('the edition that was printed still waits for it')
      failure = undefined
    } catch (problem) {
      if (ending.signal.aborted) return
      failure = { due: due.at, count: failure?.due === due.at ? failure.count + 1 : 1, at: clock() }
      const again = `the next try is in ${pauseAfter(failure)} min`
      log.error({ reason: reasonOf(problem) }, `${due.subject} was due at ${timeAt(new Date(due.at))} and could not be printed; ${again}`)
    }
  }

  function look() {
    const due = findDue()
    if (printing || !due || !isTime(due, clock(), failure)) return
    printing = tryTo(due).finally(() => {
      printing = undefined
    })
  }

  look()
  const timer = setInterval(look, LOOK)
  const stop = async () => {
    clearInterval(timer)
    ending.abort()
    await printing
  }
  return { stop }
}

/**
 * What the edition that is shown in a project waits for: the rest of it at once, then what became of letters, else its next change. One that was
 * turned back to waits for nothing.
 */
export const dueIn = (project: string, findSent: () => NextChange | undefined) => (): NextChange | undefined => {
  const shown = currentEdition(project)
  if (!shown || isTurnedBackTo(project, shown)) return undefined
  const { moment, nextChange } = shown.manifest
  return isUnfinished(shown.manifest)
    ? { at: moment, what: 'the rest of the edition is printed', subject: `the rest of ${shown.id}` }
    : (findSent() ?? nextChange)
}

/** Prints what is due, and nothing of what is being written, in a process of its own, which writes to this one's output. */
export const publishInChild = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'publish', '--due'], {
      stdio: 'inherit',
      env: childEnvironment({}),
      signal,
    })
    child.once('error', reject)
    child.once('exit', (code, killedBy) => (code === 0 ? resolve() : reject(new Error(`npm run publish ended with ${killedBy ?? code}`))))
  })
