/** Postgres embedded in this process (PGlite): one connection, in a folder that is this process's alone. */
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Mutex, withTimeout } from 'async-mutex'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { log, reasonOf } from '../log.ts'
import { StoreIsLate } from './failure.ts'
import { takeLock } from './lock.ts'
import { migrationsFolder } from './migrations.ts'
import type { Database, Opened } from './opened.ts'
import { makePrivate } from './private-folder.ts'
import * as schema from './schema.ts'
import { forEachShare, type StoreLimits } from './shares.ts'

/** The two that drizzle (0.45) asks of a client, and nothing else. */
type Asked = Pick<PGlite, 'query' | 'transaction'>

/** The store for a share of the work: who does not get a turn in time is told so, and does not wait for ever. */
function inTurn(client: PGlite, queue: Mutex, { turn }: StoreLimits): Database {
  const mine = withTimeout(queue, turn, new StoreIsLate(`the embedded store has been busy for ${turn} ms`))
  const asked: Asked = {
    query: (...words) => mine.runExclusive(() => client.query(...words)),
    transaction: (work) => mine.runExclusive(() => client.transaction(work)),
  }
  return drizzle({ client: asked as PGlite, schema })
}

/** Opens the store in a folder, made when it is not there, and brings it up to date. Throws when it is in use. */
export async function openEmbedded(folder: string): Promise<Opened> {
  makePrivate(folder)
  const unlock = takeLock(join(folder, 'lock'))
  let client: PGlite | undefined
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
    await migrate(drizzle(client, { schema }), { migrationsFolder })
    makePrivate(folder)
    const [store, queue] = [client, new Mutex()]
    const databases = forEachShare((limits) => inTurn(store, queue, limits))
    return { kind: 'embedded', db: databases.worker, databases, close }
  } catch (problem) {
    await close().catch((second) => log.error({ reason: reasonOf(second) }, 'the embedded store could not be closed'))
    throw problem
  }
}
