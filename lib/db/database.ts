/** The one door to the database: a Postgres server where DATABASE_URL names one, else Postgres embedded in a process of ours. */
import { env } from '../env.ts'
import { inTime } from './failure.ts'
import type { Database, Opened } from './opened.ts'
import type { Share } from './shares.ts'

export type { Database, Opened }

type Where = {
  readonly url?: string
  readonly folder: string
  /** Whether another process owns the embedded store: it is not opened here, whatever happens. */
  readonly isServed?: boolean
}

/**
 * Opens a database and brings it up to date: a server's; else the embedded store, at the socket of the process that has it, or as its owner.
 * Throws when it cannot be reached, or is in use by somebody who does not share it.
 */
export async function openDatabase({ url, folder, isServed = false }: Where): Promise<Opened> {
  if (url) return (await import('./server.ts')).openServer(url)
  const socket = await import('./store-socket.ts')
  if (isServed || (await socket.isServed(folder))) return (await import('./pools.ts')).openPools(socket.atSocket(folder))
  return (await import('./embedded.ts')).openEmbedded(folder)
}

/**
 * Whether the store can be asked without becoming its owner: a server always, an embedded one while somebody serves it. Who only wants to know
 * something must not open it, for whoever does takes it from the magazine that is about to start.
 */
export async function canBeAsked(): Promise<boolean> {
  return env.databaseUrl !== undefined || (await import('./store-socket.ts')).isServed(env.dataFolder)
}

/** Where this process keeps its database. On the global object: Next bundles this file a second time for its own code. */
const shared = globalThis as typeof globalThis & { reticuleDatabase?: Promise<Opened> }

/**
 * The database of this process, for a share of its work; opened when it is first asked for. A failure is not remembered: the next call
 * tries again.
 */
export async function database(share: Share = 'worker'): Promise<Database> {
  shared.reticuleDatabase ??= openDatabase({ url: env.databaseUrl, folder: env.dataFolder, isServed: env.isStoreServed })
  try {
    return (await shared.reticuleDatabase).databases[share]
  } catch (problem) {
    shared.reticuleDatabase = undefined
    throw problem
  }
}

/** Resolves when the store answers, within two seconds; rejects with the reason when it does not. */
export async function ping() {
  await inTime(2000, async () => (await database('health')).execute('select 1'))
}

export async function closeDatabase() {
  const opened = await shared.reticuleDatabase?.catch(() => undefined)
  shared.reticuleDatabase = undefined
  await opened?.close()
}
