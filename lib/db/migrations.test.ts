/** A magazine that runs with the tables of an older version is started with this one: nobody is lost, and what waited still waits. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as overServer } from 'drizzle-orm/node-postgres'
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as overEmbedded } from 'drizzle-orm/pglite'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { postgresServer } from '../../tests/fakes/stores.ts'
import { rules } from '../newsletter/rules.ts'
import { enqueueSignup } from '../newsletter/signups.ts'
import { openDatabase } from './database.ts'
import { migrationsFolder } from './migrations.ts'

const root = mkdtempSync(join(tmpdir(), 'reticule-migrations-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The first so many migrations, in a folder of their own. */
function firstMigrations(count: number): string {
  const folder = join(root, `migrations-${count}`)
  cpSync(migrationsFolder, folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const { entries, ...head } = JSON.parse(readFileSync(journal, 'utf8'))
  writeFileSync(journal, JSON.stringify({ ...head, entries: entries.slice(0, count) }))
  return folder
}

/** The migrations of the version before its table of sign-ups was renamed, and before there were letters: 0000 to 0005. */
const older = firstMigrations(6)

const ann = '5f0c2a52-6a7e-4c0e-9f0b-3f6f4f1f7a10'
const day = '2026-11-20T12:00:00Z'

/** Rows in every table of that version: somebody on the list, a mail that waits for them, and three sign-ups that nobody has decided. */
const rows = `
  insert into subscribers (id, address, address_hash, state, since, code_hash, link_hash, code_made, code_tries, form, asked, confirmed, method, network_hash)
    values ('${ann}', 'ann@example.com', 'hash of ann', 'active', '${day}', 'code', 'link', '${day}', 2, 'front', '${day}', '${day}', 'link', 'network');
  insert into mails (kind, subscriber, tries, due, made, failed, reason, problem)
    values ('welcome', '${ann}', 1, '${day}', '${day}', '${day}', 'deferred', 'rcpt 451');
  insert into asks (address, address_hash, form, network_hash, asked, turn, problem) values
    ('bob@example.com', 'hash of bob', 'front', 'network', '${day}', 0, null),
    ('cy@example.com', 'hash of cy', 'front', 'network', '${day}', 3, null),
    ('di@example.com', 'hash of di', 'front', 'network', '${day}', 0, 'cannot be decided');
  insert into erased (address_hash, at, mailed, suppressed) values ('hash of eve', '${day}', '${day}', true);
  insert into mailboxes (hash, mailed, mails) values ('mailbox of ann', '${day}', 4);
  insert into limits (key, started, count) values ('network x', '${day}', 7);
  insert into keys (name, value) values ('addresses', 'a key');
`

/** The tables of that version, and what they are called now. */
const tables = {
  subscribers: 'subscribers',
  mails: 'mails',
  asks: 'signup_requests',
  erased: 'erased',
  mailboxes: 'mailboxes',
  limits: 'limits',
  keys: 'keys',
} as const

type Query = (text: string) => Promise<{ rows: unknown[] }>

/** Every row of some tables, as Postgres writes it in JSON. */
async function readAll(query: Query, names: readonly string[]) {
  const found = []
  for (const name of names) found.push((await query(`select to_jsonb(t) as row from ${name} t order by 1`)).rows)
  return found
}

async function fill(query: Query, insert: () => Promise<unknown>) {
  await insert()
  const before = await readAll(query, Object.keys(tables))
  expect(before.map((found) => found.length)).toEqual([1, 1, 3, 1, 1, 1, 1])
  return before
}

async function embedded() {
  const folder = join(root, 'data')
  mkdirSync(folder)
  const store = await PGlite.create(join(folder, 'store'))
  await migrateEmbedded(overEmbedded(store), { migrationsFolder: older })
  const before = await fill(
    (text) => store.query(text),
    () => store.exec(rows),
  )
  await store.close()
  return { before, open: () => openDatabase({ folder }), remove: async () => undefined }
}

async function server() {
  const { url, remove } = await postgresServer()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await migrateServer(overServer(client), { migrationsFolder: older })
  const before = await fill(
    (text) => client.query(text),
    () => client.query(rows),
  )
  await client.end()
  return { before, open: () => openDatabase({ url, folder: '' }), remove }
}

test.each([
  ['the embedded store', embedded],
  ['a Postgres server', server],
])('every row of the version before is there under the names of this one, on %s', async (_, make) => {
  const { before, open, remove } = await make()
  const { db, close } = await open()
  try {
    const query: Query = async (text) => (await db.execute(text)) as unknown as { rows: unknown[] }
    expect(await readAll(query, Object.values(tables))).toMatchObject(before)
    const signup = { address: 'flo@example.com', addressHash: 'hash of flo', form: 'front', networkHash: 'another', at: new Date(day) }
    expect(await enqueueSignup(db, signup, rules.limits)).toBe('taken')
    // Who was on the list is on it for letters, too, with the wording that they agreed to.
    const { rows: letters } = await query(`insert into letters (slug, state, since, hash, send, not_after)
      values ('2026-12-04-one-bag', 'armed', '${day}', 'hash', '${day}', '${day}') returning id`)
    const [{ id } = { id: 0 }] = letters as { id: number }[]
    const { rows: frozen } = await query(`insert into deliveries (letter, subscriber, state, lane, due)
      select ${id}, id, 'waiting', 'other', '${day}' from subscribers where state = 'active' and form = 'front' returning subscriber, tries`)
    expect(frozen).toEqual([{ subscriber: ann, tries: 0 }])
    const { rows: ids } = await query('select id::integer from signup_requests order by id')
    expect(ids).toEqual([1, 2, 3, 4].map((id) => ({ id })))
  } finally {
    await close()
    await remove()
  }
})

test('a letter that was told as sent before it was noted that it was is told afterwards, and no other', async () => {
  const folder = join(root, 'told')
  mkdirSync(folder)
  const store = await PGlite.create(join(folder, 'store'))
  await migrateEmbedded(overEmbedded(store), { migrationsFolder: firstMigrations(8) })
  const letter = (id: number, state: string) => `
    insert into letters (id, slug, state, since, hash, send, not_after, frozen_at) values (${id}, '${state} ${id}', '${state}', '${day}', '', '${day}', '${day}', '${day}');`
  const delivery = (of: number, state: string) => `
    insert into deliveries (letter, subscriber, state, lane, due) values (${of}, '${ann}', '${state}', 'other', '${day}');`
  await store.exec(
    [
      letter(1, 'settled'),
      letter(2, 'sending'),
      letter(3, 'sending'),
      letter(4, 'paused'),
      letter(5, 'cancelled'),
      letter(6, 'tested'),
    ].join(''),
  )
  await store.exec([delivery(2, 'deferred'), delivery(3, 'waiting'), delivery(4, 'accepted'), delivery(5, 'accepted')].join(''))
  await store.close()
  const { db, close } = await openDatabase({ folder })
  try {
    const { rows } = (await db.execute('select id from letters where all_tried is not null order by id')) as unknown as { rows: unknown[] }
    expect(rows).toEqual([1, 2, 4].map((id) => ({ id })))
  } finally {
    await close()
  }
})
