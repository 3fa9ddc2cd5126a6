/** The magazine as one process: its pages, its list, and the mail worker that works through both. */
import { now } from '../../lib/clock.ts'
import { closeDatabase, database } from '../../lib/db/database.ts'
import { env } from '../../lib/env.ts'
import { log } from '../../lib/log.ts'
import { startMailWorker } from '../../lib/newsletter/mail-worker.ts'
import { makeMailer } from '../../lib/newsletter/mailer.ts'
import { serve } from '../../lib/press/server.ts'

/**
 * Starts it, calls `ready` once it listens, and ends it on a signal: requests first, then the mail worker, then the store. Throws with one
 * line that says what to do.
 */
export async function startMagazine(port: number, ready: () => void, isDevelopment = false) {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is "${process.env.PORT}"; write a number such as 3000.`)
  const options = { port, trustedProxies: env.trustedProxies, isDevelopment }
  const server = await serve(process.cwd(), options).catch((problem) => {
    throw problem.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; set PORT to another`) : problem
  })
  const mailWorker = startMailWorker(database, { mailer: makeMailer(), clock: now, log })
  ready()
  const end = async () => {
    server.close()
    server.closeIdleConnections()
    await mailWorker.stop()
    await closeDatabase()
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}
