/** A Postgres server, which DATABASE_URL names. */
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { log, reasonOf } from '../log.ts'
import { migrationsFolder } from './migrations.ts'
import type { Database, Opened } from './opened.ts'
import * as schema from './schema.ts'
import { forEachShare, type StoreLimits } from './shares.ts'

/** ms. Migrations may take longer than a reader waits, and another process may be at them; no longer than this. */
const patience = { connect: 5000, lock: 60_000, answer: 300_000 } as const

/** A connection that breaks: whoever uses it gets the failure, and another is opened when one is needed. */
const tellBroken = (problem: Error) => log.error({ reason: reasonOf(problem) }, 'a connection to the store broke')

/** Several processes may start at once: each migrates when the one before it has. */
async function migrateInTurn(connectionString: string) {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: patience.connect,
    lock_timeout: patience.lock,
    query_timeout: patience.answer,
  })
  client.on('error', tellBroken)
  try {
    await client.connect()
    // It goes with the connection.
    await client.query('select pg_advisory_lock(7310)')
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}

function openPool(connectionString: string, { connections, turn, lock, statement, answer }: StoreLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
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

/** Brings the server's database up to date and opens it. Throws when it cannot be reached. */
export async function openServer(url: string): Promise<Opened> {
  await migrateInTurn(url)
  const pools: pg.Pool[] = []
  const databases = forEachShare((limits) => {
    const pool = openPool(url, limits)
    pools.push(pool)
    return over(pool)
  })
  const close = async () => {
    await Promise.all(pools.map((pool) => pool.end()))
  }
  return { kind: 'server', db: databases.worker, databases, close }
}
