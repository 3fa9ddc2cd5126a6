import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { atSocket, isServed, serveStore } from './store-socket.ts'

// One store for all, in memory: what is tested is how it is shared.
let folder: string
let store: PGlite
let end: () => Promise<void>
let clients: pg.Client[]
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-socket-'))
  store = await PGlite.create()
  await store.exec('create table words (word text primary key)')
  end = await serveStore(store, folder)
})
afterAll(async () => {
  await end()
  await store.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  clients = []
  await store.exec('truncate words')
})
afterEach(() => Promise.all(clients.map((client) => client.end().catch(() => undefined))))

async function connect(limits: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ ...atSocket(folder), ...limits })
  client.on('error', () => undefined)
  await client.connect()
  clients.push(client)
  return client
}
const keep = (client: pg.Client, word: string) => client.query('insert into words values ($1)', [word])
const kept = async (client: pg.Client) => (await client.query('select word from words order by word')).rows.map(({ word }) => word)
/** As a process that is killed. */
const breakOff = (client: pg.Client) => Reflect.get(Reflect.get(client, 'connection'), 'stream').destroy()

test('only its owner can connect', async () => {
  expect(statSync(join(folder, '.s.PGSQL.5432')).mode & 0o777).toBe(0o600)
  expect([await isServed(folder), await isServed(join(folder, 'elsewhere'))]).toEqual([true, false])
})

test('who waits behind a transaction gets the answer to his own question', async () => {
  const [first, ann, bob] = [await connect(), await connect(), await connect()]
  await first.query('begin')
  const asked = [ann.query('select $1::text as who', ['ann']), bob.query('select $1::text as name, 2 as two', ['bob'])]
  await keep(first, 'first')
  await first.query('commit')
  expect((await Promise.all(asked)).map(({ rows }) => rows)).toEqual([[{ who: 'ann' }], [{ name: 'bob', two: 2 }]])
})

test('a transaction has the store to itself, also while it waits for something else', async () => {
  const [one, other] = [await connect(), await connect()]
  await one.query('begin')
  await keep(one, 'half')
  const seen = kept(other)
  await keep(one, 'whole')
  await one.query('commit')
  expect(await seen).toEqual(['half', 'whole'])
})

test('what fails for one, in a transaction or without, is nothing to another', async () => {
  const [one, other] = [await connect(), await connect()]
  await expect(one.query('select no_such($1)', [1])).rejects.toMatchObject({ code: '42883' })
  await one.query('begin')
  await keep(one, 'undone')
  await expect(keep(one, 'undone')).rejects.toMatchObject({ code: '23505' })
  const waiting = keep(other, 'kept')
  await expect(keep(one, 'late')).rejects.toMatchObject({ code: '25P02' })
  await one.query('rollback')
  await waiting
  expect(await kept(one)).toEqual(['kept'])
})

test('who is killed in the middle of a transaction leaves nothing of it, and holds nobody up', async () => {
  const [killed, other] = [await connect(), await connect()]
  await killed.query('begin')
  await keep(killed, 'of the dead')
  const waiting = keep(other, 'of the living')
  breakOff(killed)
  await waiting
  expect(await kept(other)).toEqual(['of the living'])
})

test('who is killed while he waits for his turn has nothing done', async () => {
  const [holder, killed, other] = [await connect(), await connect(), await connect()]
  await holder.query('begin')
  const lost = keep(killed, 'of the dead')
  lost.catch(() => undefined)
  const waiting = keep(other, 'of the living')
  breakOff(killed)
  await expect(lost).rejects.toThrow()
  // Asked and answered after that: it is known by now.
  for (const word of ['of the holder', 'also of the holder']) await keep(holder, word)
  await holder.query('commit')
  await waiting
  expect(await kept(other)).toEqual(['also of the holder', 'of the holder', 'of the living'])
})

test('who does not get a turn in his time is told so and may ask again; a transaction that is left open is ended in its own', async () => {
  const [holder, other] = [await connect({ idle_in_transaction_session_timeout: 400 }), await connect({ lock_timeout: 50 })]
  await holder.query('begin')
  await keep(holder, 'left open')
  await expect(keep(other, 'too early')).rejects.toMatchObject({ code: '55P03' })
  const patient = await connect()
  await keep(patient, 'later')
  await expect(holder.query('commit')).rejects.toThrow()
  expect(await kept(other)).toEqual(['later'])
})

test('questions that come in pieces, and many at once, are answered each in its place', async () => {
  const long = 'x'.repeat(300_000)
  const many = await Promise.all(Array.from({ length: 8 }, () => connect()))
  const answers = await Promise.all(
    many.flatMap((client, at) => [client.query('select $1::text as long', [long + at]), client.query('select $1::int as at', [at])]),
  )
  for (const [at] of many.entries()) {
    expect(answers[2 * at]?.rows[0].long === long + at).toBe(true)
    expect(answers[2 * at + 1]?.rows).toEqual([{ at }])
  }
})
