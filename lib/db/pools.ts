/** Connections by `pg`, a pool for each share of the work. */
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { log, reasonOf } from '../log.ts'
import type { Database, Opened } from './opened.ts'
import * as schema from './schema.ts'
import { forEachShare, type StoreLimits } from './shares.ts'

/** A connection that breaks: whoever uses it gets the failure, and another is opened when one is needed. */
export const tellBroken = (problem: Error) => log.error({ reason: reasonOf(problem) }, 'a connection to the store broke')

/** Where a store is. */
export type Place = Pick<pg.PoolConfig, 'connectionString' | 'host' | 'port' | 'user' | 'database'>

function openPool(place: Place, { connections, turn, lock, statement, answer }: StoreLimits): pg.Pool {
  const pool = new pg.Pool({
    ...place,
    max: connections,
    connectionTimeoutMillis: turn,
    lock_timeout: lock,
    statement_timeout: statement,
    query_timeout: answer,
    idle_in_transaction_session_timeout: answer,
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', tellBroken))
  return pool
}

function over(pool: pg.Pool): Database {
  const db = drizzle(pool, { schema })
  /**
   * drizzle's own (0.45) keeps a connection on which "begin" fails: the pool would count it for ever, and could not end. This one gives
   * it back whatever happens. After a failure it is closed, since it may still be waiting for the answer that did not come.
   */
  const transaction: typeof db.transaction = async (work, config) => {
    const client = await pool.connect()
    let isSound = false
    try {
      const result = await drizzle(client, { schema }).transaction(work, config)
      isSound = true
      return result
    } finally {
      client.release(!isSound)
    }
  }
  return Object.assign(db, { transaction })
}

/** Opens a store that is up to date; `end` is called after the last connection is closed. */
export function openPools(place: Place, end: () => Promise<void> = async () => undefined): Opened {
  const pools: pg.Pool[] = []
  const databases = forEachShare((limits) => {
    const pool = openPool(place, limits)
    pools.push(pool)
    return over(pool)
  })
  const close = async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await end()
  }
  return { db: databases.worker, databases, close }
}
