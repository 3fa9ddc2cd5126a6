/** A Postgres server, which DATABASE_URL names. */
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { migrationsFolder } from './migrations.ts'
import type { Opened } from './opened.ts'
import { openPools, tellBroken } from './pools.ts'

/** ms. Migrations may take longer than a reader waits, and another process may be at them; no longer than this. */
const patience = { connect: 5000, lock: 60_000, answer: 300_000 } as const

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

/** Brings the server's database up to date and opens it. Throws when it cannot be reached. */
export async function openServer(url: string): Promise<Opened> {
  await migrateInTurn(url)
  return openPools({ connectionString: url })
}
