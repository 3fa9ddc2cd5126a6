/** Where an address can stand in the store, column by column, and that none is left after its erasing. */
import { getTableColumns, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { hashOf, smtpNewsletter } from '../../tests/fakes/smtp-newsletter.ts'
import { stores } from '../../tests/fakes/stores.ts'
import type { Database } from '../db/database.ts'
import * as schema from '../db/schema.ts'
import { eraseAddress } from './list-upkeep.ts'
import { purgeMails } from './mail-upkeep.ts'
import { rules } from './rules.ts'
import { keyedHash } from './secrets.ts'
import { change, keyOf, purgeExpired } from './store.ts'

/** Columns that hold an address as it was typed. What /privacy promises is about these; a new one is written down here, and there. */
const withAddress = ['signup_requests.address', 'mails.address', 'subscribers.address']

/** Text that cannot hold one: hashes, words of ours, keys; `problem` says codes and phases, or is cut free of addresses. */
const without = [
  ...['signup_requests.address_hash', 'signup_requests.form', 'signup_requests.network_hash', 'signup_requests.problem'],
  ...['subscribers.address_hash', 'subscribers.code_hash', 'subscribers.link_hash', 'subscribers.form', 'subscribers.method'],
  ...['subscribers.network_hash', 'erased.address_hash', 'mailboxes.hash', 'mails.problem', 'limits.key', 'keys.name', 'keys.value'],
  // Of letters: names of ours, hashes, the letter as all get it; `reply`, `problem`, `paused` and `words` say phases and codes, in words of ours.
  ...['letters.slug', 'letters.hash', 'letters.mail', 'letters.receipt', 'letters.problem', 'letter_changes.event', 'letter_changes.words'],
  ...['deliveries.lane', 'deliveries.reply', 'lanes.name', 'lanes.day', 'lanes.paused', 'lane_counts.lane', 'epochs.name'],
  ...['report_counts.source', 'report_counts.outcome', 'seen_reports.hash'],
]

const tables = Object.values<unknown>(schema).filter((value): value is PgTable => is(value, PgTable))
const textColumns = tables.flatMap((table) =>
  Object.values(getTableColumns(table))
    .filter(({ columnType }) => columnType === 'PgText' || columnType === 'PgVarchar' || columnType === 'PgJsonb')
    .map(({ name }) => `${getTableConfig(table).name}.${name}`),
)

/** The columns in which some text stands now, anywhere. */
async function columnsWith(db: Database, text: string): Promise<readonly string[]> {
  const found = []
  for (const column of textColumns) {
    const [table = '', name = ''] = column.split('.')
    const count = sql`select count(*)::int as found from ${sql.identifier(table)} where position(${text} in ${sql.identifier(name)}::text) > 0`
    const result = (await db.execute(count)) as unknown as { readonly rows: readonly { readonly found: number }[] }
    if (result.rows[0]?.found) found.push(column)
  }
  return found.sort()
}

test('every column of text is known to hold an address, or none', () => {
  expect([...textColumns].sort()).toEqual([...withAddress, ...without].sort())
})

describe.each(stores)('on %s', (_, openStore) => {
  const open = smtpNewsletter(openStore)
  const name = 'ann-of-the-test'
  const ann = `${name}@example.com`

  test('an address stands in its own columns alone, and in none when it is erased, whatever has happened to its mails', async () => {
    const news = open()
    await news.signUp(ann)
    expect(await columnsWith(news.db, name)).toEqual(['signup_requests.address'])
    await news.join(ann)
    news.smtp.manner = { at: 'rcpt', says: `550 mailbox of <${ann}> unavailable` }
    await news.write(ann)
    news.smtp.manner = { at: 'rcpt', says: `450 ${ann} try later` }
    await news.write(ann)
    // As a request that was set aside.
    await news.db.insert(schema.signupRequests).values({
      address: ann,
      addressHash: hashOf(ann),
      form: 'test',
      networkHash: 'x',
      asked: news.clock(),
      problem: '23514',
    })
    expect(await columnsWith(news.db, name)).toEqual(['signup_requests.address', 'subscribers.address'])
    await change(news.db, await news.idOf(ann), 'erase', news.clock())
    expect(await columnsWith(news.db, name)).toEqual(['mails.address'])
    news.smtp.manner = 'take'
    await news.deliver()
    expect(news.smtp.to(ann).at(-1)?.text).toContain('has erased your address')
    expect(await columnsWith(news.db, name)).toEqual([])
    await purgeExpired(news.db, news.clock())
    expect(await columnsWith(news.db, name)).toEqual([])
  })

  test('an operator erases an address that stands in a sign-up alone, and is told so; where nothing stands, too', async () => {
    const news = open()
    const addressHash = keyedHash(await keyOf(news.db, 'address'), ann)
    const signup = { address: ann, addressHash, form: 'test', networkHash: 'x', asked: news.clock() }
    await news.db.insert(schema.signupRequests).values([signup, { ...signup, problem: '23514' }])
    expect(await eraseAddress(news.db, ann, news.clock())).toBe('sign-up erased')
    expect(await columnsWith(news.db, name)).toEqual([])
    expect(await eraseAddress(news.db, ann, news.clock())).toBe('unknown')
    await news.join(ann)
    expect(await eraseAddress(news.db, ann, news.clock())).toBe('erased')
  })

  test('the last mail keeps its address for as long as it waits and no longer, also when it is refused or never goes out', async () => {
    const news = open()
    const ends = [
      async () => {
        news.smtp.manner = { at: 'rcpt', says: '550 5.1.1 no such user' }
        await news.deliver()
      },
      async () => {
        news.reconnect()
        news.smtp.manner = { at: 'login', says: '535 5.7.8 wrong password' }
        await news.deliver()
        expect(await columnsWith(news.db, name)).toEqual(['mails.address'])
        news.wind(rules.mail.keep.waiting + 1)
        await purgeMails(news.db, news.clock())
      },
    ]
    for (const [which, end] of ends.entries()) {
      const address = `${name}-${which}@example.com`
      news.smtp.manner = 'take'
      await news.join(address)
      await change(news.db, await news.idOf(address), 'erase', news.clock())
      await end()
      expect(await columnsWith(news.db, name)).toEqual([])
    }
  })

  test('the store itself keeps an address out of a mail that has gone, or has a subscriber', async () => {
    const news = open()
    const mail = { due: news.clock(), made: news.clock(), address: ann }
    for (const wrong of [{ kind: 'code' as const }, { kind: 'erased' as const, state: 'sent' as const }])
      await expect(news.db.insert(schema.mails).values({ ...mail, ...wrong })).rejects.toThrow()
  })
})
