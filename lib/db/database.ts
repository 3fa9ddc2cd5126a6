/** The one door to the database: a Postgres server where DATABASE_URL names one, else Postgres embedded in this process. */
import { join } from 'node:path'
import type { PGlite as PGliteClient } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Pool, PoolClient } from 'pg'
import { env } from '../env.ts'
import { log, reasonOf } from '../log.ts'
import { takeLock } from './lock.ts'
import { makePrivate } from './private-folder.ts'
import * as schema from './schema.ts'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
export type Opened = { readonly db: Database; readonly kind: 'embedded' | 'server'; readonly close: () => Promise<void> }

/** Beside the code, wherever a bundler has put this file. */
const migrationsFolder = join(/* turbopackIgnore: true */ process.cwd(), 'lib/db/migrations')

/** Opens a database of its own and brings it up to date. Throws when it cannot be reached, or is in use. */
export async function openDatabase({ url, folder }: { url?: string; folder: string }): Promise<Opened> {
  return url ? openServer(url) : openEmbedded(folder)
}

async function openServer(url: string): Promise<Opened> {
  const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ])
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, idleTimeoutMillis: 60_000 })
  // A connection that breaks: whoever uses it gets the failure, and the pool opens another when one is needed.
  const broken = (problem: Error) => log.error({ reason: reasonOf(problem) }, 'a connection to the store broke')
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', broken))
  try {
    await inTurn(pool, (client) => migrate(drizzle(client), { migrationsFolder }))
  } catch (problem) {
    await pool.end()
    throw problem
  }
  const db = drizzle(pool, { schema })
  /**
   * drizzle's own (0.45) keeps a connection on which "begin" fails: the pool would count it for ever, and could not end. This one gives
   * it back whatever happens, and the pool throws a broken one away.
   */
  const transaction: typeof db.transaction = async (work, config) => {
    const client = await pool.connect()
    try {
      return await drizzle(client, { schema }).transaction(work, config)
    } finally {
      client.release()
    }
  }
  return { db: Object.assign(db, { transaction }), kind: 'server', close: () => pool.end() }
}

/** Several processes may start at once: each migrates when the one before it has. */
async function inTurn(pool: Pool, work: (client: PoolClient) => Promise<void>) {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(7310)')
    await work(client)
    await client.query('select pg_advisory_unlock(7310)')
  } finally {
    client.release()
  }
}

async function openEmbedded(folder: string): Promise<Opened> {
  const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ])
  makePrivate(folder)
  const unlock = takeLock(join(folder, 'lock'))
  let client: PGliteClient | undefined
  const close = async () => {
    // In this order also when opening fails: who gets the lock finds a folder on which nobody works.
    try {
      await client?.close()
      makePrivate(folder)
    } finally {
      unlock()
    }
  }
  try {
    client = await PGlite.create(join(folder, 'store'))
    const db = drizzle(client, { schema })
    await migrate(db, { migrationsFolder })
    makePrivate(folder)
    return { db, kind: 'embedded', close }
  } catch (problem) {
    await close().catch((second) => log.error({ reason: reasonOf(second) }, 'the embedded store could not be closed'))
    throw problem
  }
}

/** Where this process keeps its database. On the global object: Next bundles this file a second time for its own code. */
const shared = globalThis as typeof globalThis & { reticuleDatabase?: Promise<Opened> }

/** The database of this process, opened when it is first asked for. A failure is not remembered: the next call tries again. */
export async function database(): Promise<Database> {
  shared.reticuleDatabase ??= openDatabase({ url: env.databaseUrl, folder: env.dataFolder })
  try {
    return (await shared.reticuleDatabase).db
  } catch (problem) {
    shared.reticuleDatabase = undefined
    throw problem
  }
}

/** Resolves when the store answers, within two seconds; rejects with the reason when it does not. */
export async function ping() {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the store does not answer within two seconds')), 2000).unref())
  await Promise.race([database().then((db) => db.execute('select 1')), late])
}

export async function closeDatabase() {
  const opened = await shared.reticuleDatabase?.catch(() => undefined)
  shared.reticuleDatabase = undefined
  await opened?.close()
}
