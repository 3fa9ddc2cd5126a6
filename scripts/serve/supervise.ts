/**
 * The magazine as readers have it: web processes on one port, and one supervisor, which owns the embedded store, replaces what dies,
 * prints what is due, and exchanges the web processes when an edition of another build is shown. It runs no code of a build.
 */
import { resolve } from 'node:path'
import { now } from '../../lib/clock.ts'
import { closeDatabase } from '../../lib/db/database.ts'
import { env } from '../../lib/env.ts'
import { log } from '../../lib/log.ts'
import { startMetrics } from './metrics.ts'
import { keepStore } from './own-store.ts'
import { dueIn, printOnTime, publishInChild } from './print-on-time.ts'
import { watchSentLetters } from './sent-letters.ts'
import { firstBuild, followBuild } from './shown-build.ts'
import { endOnSignal } from './signals.ts'
import { type Limits, type Program, WebProcesses } from './web-processes.ts'

const magazine: Program = { file: resolve('scripts/run.mjs'), args: ['serve/web'] }

type Options = {
  readonly trustedProxies: readonly string[]
  /** Others than usual, for tests. */
  readonly program?: Program
  readonly limits?: Partial<Limits>
}

const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))

/** Starts it, and resolves once it listens. Rejects with one line that says what to do. It ends by a signal, or when its web processes do not stay alive. */
export async function supervise({ trustedProxies, program = magazine, limits }: Options): Promise<void> {
  const project = process.cwd()
  const first = firstBuild(project)
  // While the web processes load what they are made of.
  const store = env.databaseUrl ? undefined : keepStore(env.dataFolder)
  const environment = {
    ...(trustedProxies.length && { TRUSTED_PROXY: trustedProxies.join() }),
    ...(store && { RETICULE_STORE: 'served' }),
  }
  const web = new WebProcesses({ program, count: env.webProcesses, environment, ...(limits && { limits }) }, (problem) => {
    console.error(`reticule · ${problem.message}`)
    end(1)
  })
  let stopFollowing = () => {}
  let stopPrinting = async () => {}
  const endMetrics = env.metricsPort === undefined ? undefined : await startMetrics(env.metricsPort)
  const end = endOnSignal(async () => {
    stopFollowing()
    await Promise.all([stopPrinting(), web.end()])
    await endMetrics?.()
    await closeDatabase()
    await (await store)?.()
  })
  try {
    await Promise.all([web.turnTo(first), store])
  } catch (problem) {
    await (await store)?.()
    throw problem
  }
  let turning = Promise.resolve()
  const turn = async (build: string) => {
    if (build === web.build) return
    try {
      await web.turnTo(build)
      log.info({ build }, 'web processes of another build have taken over')
    } catch (problem) {
      log.error({ build: web.build }, `build ${build} cannot be started, and build ${web.build} goes on: ${wordsOf(problem)}`)
    }
  }
  stopFollowing = followBuild(project, (build) => {
    turning = turning.then(() => turn(build))
  })
  const sent = watchSentLetters(project)
  const due = dueIn(project, sent.findDue)
  const { stop } = printOnTime({ findDue: due, print: publishInChild, clock: now, log })
  stopPrinting = () => {
    sent.stop()
    return stop()
  }
}
