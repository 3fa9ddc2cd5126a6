/** Postgres embedded in a process (PGlite), in a folder that is this process's alone. Whoever works with it does so at its socket. */
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { log, reasonOf } from '../log.ts'
import { takeLock } from './lock.ts'
import { migrationsFolder } from './migrations.ts'
import type { Opened } from './opened.ts'
import { openPools } from './pools.ts'
import { makePrivate } from './private-folder.ts'
import * as schema from './schema.ts'
import { atSocket, serveStore } from './store-socket.ts'

/**
 * Opens the store in a folder, made when it is not there, brings it up to date, and serves it to every process of its owner. Resolves with
 * how to close it; throws when it is in use.
 */
export async function ownStore(folder: string): Promise<() => Promise<void>> {
  makePrivate(folder)
  const unlock = takeLock(join(folder, 'lock'))
  let store: PGlite | undefined
  let endServing: (() => Promise<void>) | undefined
  const close = async () => {
    // In this order also when opening fails: who gets the lock finds a folder on which nobody works.
    try {
      await endServing?.()
      await store?.close()
      makePrivate(folder)
    } finally {
      unlock()
    }
  }
  try {
    store = await PGlite.create(join(folder, 'store'))
    await migrate(drizzle(store, { schema }), { migrationsFolder })
    makePrivate(folder)
    endServing = await serveStore(store, folder)
    return close
  } catch (problem) {
    await close().catch((second) => log.error({ reason: reasonOf(second) }, 'the embedded store could not be closed'))
    throw problem
  }
}

/** Owns the store in a folder, and works with it. */
export async function openEmbedded(folder: string): Promise<Opened> {
  return openPools(atSocket(folder), await ownStore(folder))
}
