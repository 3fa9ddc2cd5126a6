/** The one door to the database: a Postgres server where DATABASE_URL names one, else Postgres embedded in this process. */
import { env } from '../env.ts'
import { inTime } from './failure.ts'
import type { Database, Opened } from './opened.ts'
import type { Share } from './shares.ts'

export type { Database, Opened }

/** Opens a database of its own and brings it up to date. Throws when it cannot be reached, or is in use. */
export async function openDatabase({ url, folder }: { url?: string; folder: string }): Promise<Opened> {
  return url ? (await import('./server.ts')).openServer(url) : (await import('./embedded.ts')).openEmbedded(folder)
}

/** Where this process keeps its database. On the global object: Next bundles this file a second time for its own code. */
const shared = globalThis as typeof globalThis & { reticuleDatabase?: Promise<Opened> }

/**
 * The database of this process, for a share of its work; opened when it is first asked for. A failure is not remembered: the next call
 * tries again.
 */
export async function database(share: Share = 'worker'): Promise<Database> {
  shared.reticuleDatabase ??= openDatabase({ url: env.databaseUrl, folder: env.dataFolder })
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
