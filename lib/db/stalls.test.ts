import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostgresServer, postgresServer, stores } from '../../tests/fakes/stores.ts'
import { type Opened, openDatabase } from './database.ts'
import { isStoreFailure } from './failure.ts'

/** What a promise fails with. Each is awaited while the store still stalls: who is not told waits until the test is ended. */
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (problem: unknown) => problem,
  )

const subscribersAsked = sql`select count(*) from subscribers`
const keyKept = (name: string) => sql`insert into keys values (${name}, 'x')`

describe('on a Postgres server', () => {
  let server: PostgresServer
  let store: Opened
  beforeAll(async () => {
    server = await postgresServer()
    store = await openDatabase({ url: server.url, folder: '' })
  })
  afterAll(async () => {
    await store.close()
    await server.remove()
  })

  test('a table that somebody has locked holds up nobody who does not need it, and tells the others', async () => {
    const { signup, subscriber } = store.databases
    const holder = new pg.Client({ connectionString: server.url })
    await holder.connect()
    await holder.query('begin')
    await holder.query('lock table subscribers')
    // More than there are connections for them, in statements and in transactions.
    const forms = Array.from({ length: 6 }, () => [
      failureOf(subscriber.execute(subscribersAsked)),
      failureOf(subscriber.transaction((tx) => tx.execute(subscribersAsked))),
    ]).flat()
    await signup.execute(keyKept('while it is locked'))
    await signup.transaction((tx) => tx.execute(keyKept('in a transaction')))
    for (const problem of await Promise.all(forms)) expect(isStoreFailure(problem), String(problem)).toBe(true)
    await holder.query('rollback')
    await holder.end()
    await subscriber.execute(subscribersAsked)
  })

  test('a server that stands still is told as one that does not answer, and is asked again once it goes on', async () => {
    const { signup, subscriber, health } = store.databases
    for (const db of [signup, subscriber, health]) await db.execute('select 1')
    server.freeze()
    const asked = [signup, subscriber, health].flatMap((db) => [
      failureOf(db.execute('select 1')),
      failureOf(db.transaction((tx) => tx.execute(sql`select 1`))),
    ])
    for (const problem of await Promise.all(asked)) expect(isStoreFailure(problem), String(problem)).toBe(true)
    server.thaw()
    for (const db of [signup, subscriber, health]) {
      await db.execute('select 1')
      await db.transaction((tx) => tx.execute(sql`select 1`))
    }
  })

  test('a transaction that is left open is ended by the server, and its connection is not used again', async () => {
    const { subscriber } = store.databases
    const watcher = new pg.Client({ connectionString: server.url })
    await watcher.connect()
    const left = failureOf(
      subscriber.transaction(async (tx) => {
        await tx.execute(keyKept('left open'))
        const isOpen = async () => (await watcher.query("select from pg_stat_activity where state = 'idle in transaction'")).rowCount
        while (await isOpen()) await pause(50)
        await tx.execute(sql`select 1`)
      }),
    )
    expect(await left).toBeInstanceOf(Error)
    await watcher.end()
    await subscriber.execute('select 1')
  })
})

test('whoever waits for the embedded store behind work that does not end is told, and it goes on once that has ended', async () => {
  const [, embedded] = stores[0]
  const store = await embedded()
  try {
    const { worker, subscriber, signup } = store.databases
    let end: () => void = () => undefined
    let begun: () => void = () => undefined
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const work = worker.transaction(async () => {
      begun()
      await new Promise<void>((resolve) => {
        end = resolve
      })
    })
    await hasBegun
    const late = [failureOf(subscriber.execute('select 1')), failureOf(signup.transaction((tx) => tx.execute(sql`select 1`)))]
    for (const problem of await Promise.all(late)) expect(isStoreFailure(problem), String(problem)).toBe(true)
    end()
    await work
    await subscriber.execute('select 1')
  } finally {
    await store.remove()
  }
})
