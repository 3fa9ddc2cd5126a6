/** The magazine as one process: its pages, its list, and the mail worker that works through both. */
import { setTimeout as pause } from 'node:timers/promises'
import { now } from '../../lib/clock.ts'
import { closeDatabase, database } from '../../lib/db/database.ts'
import { env } from '../../lib/env.ts'
import { log, reasonOf } from '../../lib/log.ts'
import { startMailWorker } from '../../lib/newsletter/mail-worker.ts'
import { makeMailer } from '../../lib/newsletter/mailer.ts'
import { serve } from '../../lib/press/server.ts'
import { announceStop } from '../../lib/stopping.ts'
import { watchRequests } from './drain.ts'

/** ms: for requests that are under way when the process is told to end, and for everything. */
const patience = { requests: 8000, all: 10_000 } as const

/** How long the start waits for a server that does not answer, in ms. Pages can be read without it; who works with it asks again. */
const SERVER_OPENS_WITHIN = 10_000

/** Before anything listens: to make or open the embedded store keeps this process busy for seconds. */
async function openStore() {
  const opened = database().catch((problem) =>
    log.error({ reason: reasonOf(problem) }, 'the store does not open; pages are served without it'),
  )
  await (env.databaseUrl ? Promise.race([opened, pause(SERVER_OPENS_WITHIN, undefined, { ref: false })]) : opened)
}

type Options = { readonly port: number; readonly trustedProxies: readonly string[] }

/**
 * Starts it, calls `ready` once it listens, and ends it on a signal within ten seconds: not ready any more, then what is under way (requests,
 * the mail in hand), then the store. A second signal ends it at once. Throws with one line that says what to do.
 */
export async function startMagazine({ port, trustedProxies }: Options, ready: () => void, isDevelopment = false) {
  await openStore()
  const server = await serve(process.cwd(), { port, trustedProxies, isDevelopment }).catch((problem) => {
    throw problem.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; set PORT to another`) : problem
  })
  const endRequests = watchRequests(server)
  const mailWorker = startMailWorker(database, { mailer: makeMailer(), clock: now, log })
  ready()
  const end = async () => {
    announceStop()
    setTimeout(() => {
      log.error({}, 'the magazine does not end by itself within ten seconds; it is cut off')
      process.exit(1)
    }, patience.all)
    // In development a browser never ends its connection for live reload.
    await Promise.all([endRequests(isDevelopment ? 0 : patience.requests), mailWorker.stop()])
    await closeDatabase()
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}
