import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { postgresServer, stores } from '../../tests/fakes/stores.ts'
import { openDatabase } from './database.ts'
import { inTime, isStoreFailure, StoreIsClosed, StoreIsLate } from './failure.ts'

/** What a promise fails with. */
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (problem: unknown) => problem,
  )

describe.each(stores)('on %s', (_, open) => {
  test('a statement or data that the store refuses is our fault, a closed store is not', async () => {
    const store = await open()
    const { db } = store
    const wrong = [sql`selec 1`, sql`select * from no_such_table`, sql`select ${'nul\u0000'}::text`, sql`select 1 / 0`]
    for (const statement of wrong) {
      const problem = await failureOf(db.execute(statement))
      expect(problem, String(statement)).toBeInstanceOf(Error)
      expect(isStoreFailure(problem), String(problem)).toBe(false)
      expect(isStoreFailure(await failureOf(db.transaction((tx) => tx.execute(statement))))).toBe(false)
    }
    await db.execute(sql`insert into keys values ('one', 'x')`)
    expect(isStoreFailure(await failureOf(db.execute(sql`insert into keys values ('one', 'y')`)))).toBe(false)
    await store.close()
    const closed = [await failureOf(db.execute(sql`select 1`)), await failureOf(db.transaction((tx) => tx.execute(sql`select 1`)))]
    for (const problem of closed) expect(isStoreFailure(problem), String(problem)).toBe(true)
    await store.remove().catch(() => undefined)
  })
})

test('a server that stops, refuses or is not there is the store’s failure, whoever notices it', async () => {
  const server = await postgresServer()
  const { db, close } = await openDatabase({ url: server.url, folder: '' })
  try {
    const [cut] = await Promise.all([failureOf(db.execute(sql`select pg_sleep(60)`)), server.stop()])
    expect(isStoreFailure(cut), String(cut)).toBe(true)
    for (const problem of [await failureOf(db.execute(sql`select 1`)), await failureOf(db.transaction((tx) => tx.execute(sql`select 1`)))])
      expect(isStoreFailure(problem), String(problem)).toBe(true)
    expect(isStoreFailure(await failureOf(openDatabase({ url: server.url, folder: '' })))).toBe(true)
    expect(isStoreFailure(await failureOf(openDatabase({ url: 'postgres://nobody.invalid/x', folder: '' })))).toBe(true)
  } finally {
    await close()
    await server.remove()
  }
})

test('a mistake of ours is no failure of the store', () => {
  for (const problem of [
    new TypeError('x is not a function'),
    new Error('unknown'),
    'words',
    undefined,
    new RangeError('Invalid time value'),
  ])
    expect(isStoreFailure(problem)).toBe(false)
  expect(isStoreFailure(new Error('query', { cause: new TypeError('y') }))).toBe(false)
  expect(isStoreFailure(new StoreIsClosed('closed'))).toBe(true)
})

test('who waits for a store that stalls is told when the time is over, and a failure after that is nobody’s', async () => {
  let fail: (problem: Error) => void = () => undefined
  const stalled = new Promise<never>((_, reject) => {
    fail = reject
  })
  await expect(inTime(10, () => stalled)).rejects.toBeInstanceOf(StoreIsLate)
  fail(new Error('much later'))
  expect(await inTime(60_000, async () => 'in time')).toBe('in time')
  await expect(inTime(60_000, () => Promise.reject(new TypeError('broken')))).rejects.toBeInstanceOf(TypeError)
})
