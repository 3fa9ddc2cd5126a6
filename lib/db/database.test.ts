import { once } from 'node:events'
import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { postgresServer } from '../../tests/fakes/stores.ts'
import { openDatabase } from './database.ts'

test('a connection that breaks before its transaction begins goes back to the pool, which can still end', async () => {
  const server = await postgresServer()
  try {
    const { db, close } = await openDatabase({ url: server.url, folder: '' })
    const pool = Reflect.get(db, '$client') as Pool
    const connect = pool.connect.bind(pool)
    pool.connect = (async () => {
      const client = await connect()
      const { stream } = Reflect.get(client, 'connection')
      stream.destroy()
      await once(stream, 'close')
      return client
    }) as typeof pool.connect
    await expect(db.transaction(async (tx) => tx.execute('select 1'))).rejects.toThrow()
    pool.connect = connect
    expect(pool.totalCount).toBe(0)
    expect(await db.transaction(async (tx) => (await tx.execute('select 1 as one')) as { rows?: unknown })).toMatchObject({
      rows: [{ one: 1 }],
    })
    // Does not come back while the pool counts a connection that nobody holds.
    await close()
  } finally {
    await server.remove()
  }
})
