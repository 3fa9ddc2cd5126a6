/** What an operator is told in one line: wrong values, a store that is in use, and what the list's commands say. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../lib/db/database.ts'
import { takeLock } from '../lib/db/lock.ts'
import { confirmByCode } from '../lib/newsletter/confirmation.ts'
import { keyedHash } from '../lib/newsletter/secrets.ts'
import { enqueueSignup } from '../lib/newsletter/signups.ts'
import { change, findSubscriber, keyOf } from '../lib/newsletter/store.ts'
import { hashFor, TestNewsletter } from './fakes/post.ts'
import { dataFolder } from './fakes/stores.ts'
import { unoptimised } from './unoptimised.ts'

let folder: string
beforeEach(async () => {
  folder = await dataFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(program: string, words: readonly string[], environment: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...unoptimised, 'scripts/run.mjs', program, ...words], {
    env: { ...process.env, NODE_ENV: 'test', RETICULE_DATA: folder, ...environment },
    encoding: 'utf8',
  })
  return { status, said: stdout.trim(), complained: stderr.trim() }
}
const start = (environment: Record<string, string>) => run('serve', [], environment)
const subscribers = (...words: string[]) => run('subscribers', words, {})

test.each<[string, Record<string, string>, string]>([
  [
    'a list without a way to write to it',
    { NODE_ENV: 'production', DATABASE_URL: 'postgres://localhost/x' },
    'DATABASE_URL is set and SMTP_URL is not: subscribers would be kept and never written to. Set SMTP_URL, such as smtps://user:password@mail.example.',
  ],
  [
    'a store that is none',
    { DATABASE_URL: 'mysql://localhost' },
    'DATABASE_URL cannot be read; write an address such as postgres://user:password@host.',
  ],
  [
    'a mail server that is none',
    { SMTP_URL: 'mail.example' },
    'SMTP_URL cannot be read; write an address such as smtps://user:password@host.',
  ],
  [
    'an address that is none',
    { SITE_URL: 'reticule' },
    'SITE_URL is "reticule"; write the public address, such as https://reticule.example.',
  ],
])('%s stops the start with one line', (_, environment, line) => {
  expect(start(environment)).toEqual({ status: 1, said: '', complained: `reticule · ${line}` })
})

test('a command that finds the embedded store in use says what to do', () => {
  const leave = takeLock(join(folder, 'lock'))
  expect(subscribers('count')).toEqual({
    status: 1,
    said: '',
    complained: `The embedded store in ${folder} is in use. It is one process's: end the other magazine or command that works there, name another folder in RETICULE_DATA, or set DATABASE_URL (a Postgres server serves many).`,
  })
  leave()
})

test('the list counts and exports who has confirmed, and erases whom it is told', async () => {
  const { db, close } = await openDatabase({ folder })
  const news = new TestNewsletter(db)
  for (const address of ['ann@example.com', 'bob@example.com', '=cmd@example.com']) {
    await news.ask(address, address)
    if (address !== 'bob@example.com') await confirmByCode(db, hashFor(address), news.codeFor(address), news.clock())
  }
  await close()
  expect(subscribers('count').said).toBe('2')
  expect(subscribers('list').said).toBe('2026-11-25  ann@example.com\n2026-11-25  =cmd@example.com')
  expect(JSON.parse(subscribers('export').said)).toMatchObject([
    { address: 'ann@example.com', method: 'code' },
    { address: '=cmd@example.com' },
  ])
  expect(subscribers('export', '--csv').said.split('\r\n')[2]).toMatch(/^'=cmd@example\.com,active,/)
  expect(subscribers('erase', 'Ann@Example.com').said).toBe('ann@example.com is erased; a last mail is in the queue.')
  expect(subscribers('count').said).toBe('1')
  expect(subscribers('erase', 'ann@example.com').complained).toBe('We hold nothing of ann@example.com.')
  expect(subscribers('burn')).toMatchObject({
    status: 1,
    complained: 'Say one of: list, count, export, export --csv, erase ADDRESS, allow ADDRESS.',
  })
})

test('who was shut out is let back in by the editors, also after it was erased, and nobody else is', async () => {
  const { db, close } = await openDatabase({ folder })
  const news = new TestNewsletter(db)
  const key = await keyOf(db, 'address')
  for (const address of ['ann@example.com', 'bob@example.com', 'cyd@example.com']) {
    await enqueueSignup(db, { address, addressHash: keyedHash(key, address), form: 'test', networkHash: address, at: news.clock() })
    await news.work()
    const id = (await findSubscriber(db, { address }))?.id ?? ''
    if (address !== 'cyd@example.com') await change(db, id, 'bounce', news.clock())
    if (address === 'bob@example.com') await change(db, id, 'erase', news.clock())
  }
  await close()
  expect(subscribers('allow', 'ann@example.com').said).toBe('ann@example.com may be written to again; a code is in the queue.')
  expect(subscribers('allow', 'bob@example.com').said).toBe('bob@example.com may be written to again; the form takes it as a new one.')
  expect(subscribers('allow', 'bob@example.com').complained).toBe('We hold nothing of bob@example.com.')
  expect(subscribers('allow', 'cyd@example.com').complained).toBe('cyd@example.com is pending, and not shut out.')
  expect(subscribers('allow', 'cyd').complained).toMatch(/^"cyd" is no address\./)
})
