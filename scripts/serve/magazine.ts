/** The magazine in this process: its pages, its list, and the mail worker where it is this process's. */
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database } from '../../lib/db/database.ts'
import { isServed } from '../../lib/db/store-socket.ts'
import { env } from '../../lib/env.ts'
import { log, reasonOf } from '../../lib/log.ts'
import { serve } from '../../lib/server/server.ts'
import { announceStop } from '../../lib/stopping.ts'
import { startBeside } from './beside.ts'
import { watchRequests } from './drain.ts'
import { patience } from './patience.ts'
import { countRequests } from './web-metrics.ts'

type Options = { readonly isDevelopment?: boolean; readonly hasMail: boolean }

export type Magazine = {
  /** Not ready any more; then what is under way (requests, the mail in hand), then the store. */
  readonly end: () => Promise<void>
  /** The same once whoever has a connection has ended it: another process has taken its place. */
  readonly letGo: () => Promise<void>
}

/** What is sent meanwhile waits for it, but not for long: pages can be read without it. */
async function openStore() {
  if (env.isStoreServed) return untilServed(env.dataFolder)
  const opened = database().catch((problem) =>
    log.error({ reason: reasonOf(problem) }, 'the store does not open; pages are served without it'),
  )
  await (env.databaseUrl ? Promise.race([opened, pause(patience.store, undefined, { ref: false })]) : opened)
}

/** Its owner opens it while this process starts, and tells when it cannot: whoever needs it later asks again. */
async function untilServed(folder: string) {
  const end = performance.now() + patience.store
  while (performance.now() < end && !(await isServed(folder))) await pause(20)
}

/** Starts it, and resolves once it listens. Throws with one line that says what to do. */
export async function startMagazine({ isDevelopment = false, hasMail }: Options): Promise<Magazine> {
  const { port, trustedProxies } = env
  const server = await serve(process.cwd(), { port, trustedProxies, isDevelopment, after: openStore() }).catch((problem) => {
    throw problem.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; set PORT to another`) : problem
  })
  countRequests(server)
  const requests = watchRequests(server)
  // Readers first: what writes mails is loaded once pages are served.
  const endMail = hasMail ? startBeside(() => import('./mail.ts').then(({ startMail }) => startMail())) : undefined
  // In development a browser never ends its connection for live reload.
  const endRequests = () => requests.end(isDevelopment ? 0 : patience.requests)
  return {
    end: async () => {
      announceStop()
      await Promise.all([endRequests(), endMail?.()])
      await closeDatabase()
    },
    letGo: async () => {
      await Promise.all([requests.letGo(patience.connections), endMail?.()])
      await endRequests()
      await closeDatabase()
    },
  }
}
