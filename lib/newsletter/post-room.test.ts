/** Sending through a real SMTP server that is well, slow, busy, hostile or away; and what is sent. */
import { eq } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashFor, TestNewsletter } from '../../tests/fakes/post.ts'
import { TestSmtp } from '../../tests/fakes/smtp.ts'
import { stores, type TestStore } from '../../tests/fakes/stores.ts'
import { mails } from '../db/schema.ts'
import { type Mailer, makeMailer } from './mailer.ts'
import { compose, queueLengths, retryDead, sendNext, workOff } from './post-room.ts'
import { rules } from './rules.ts'
import { confirmByCode, takeAsk } from './store.ts'
import type { MailKind } from './subscription.ts'

const ann = 'ann@example.com'
const kinds: readonly MailKind[] = ['code', 'welcome', 'already', 'farewell', 'erased']

describe.each(stores)('on %s', (_, open) => {
  let store: TestStore
  let news: TestNewsletter
  let smtp: TestSmtp
  let mailer: Mailer

  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.remove())
  beforeEach(async () => {
    news = new TestNewsletter(store.db)
    await news.empty()
    smtp = new TestSmtp()
    await smtp.start()
    mailer = makeMailer(smtp.url)
  })
  afterEach(async () => {
    mailer.close()
    await smtp.stop()
  })

  const ask = (address: string) =>
    takeAsk(store.db, { address, addressHash: hashFor(address), form: 'test', networkHash: address, at: news.clock() })
  const work = () => workOff(store.db, mailer, news.clock)

  test('a mail arrives once, with a code that confirms', async () => {
    await ask(ann)
    await work()
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
    const { subject = '' } = await PostalMime.parse(smtp.to(ann)[0]?.text ?? '')
    expect(await confirmByCode(store.db, hashFor(ann), subject.slice(0, 6), news.clock())).toBe('confirmed')
  })

  test('a server that is away or says 4xx is tried again after growing pauses, and the mail arrives', async () => {
    await ask(ann)
    await smtp.stop()
    await work()
    expect(await queueLengths(store.db)).toEqual({ waiting: 1, dead: 0 })
    await smtp.start()
    await work()
    expect(smtp.arrived).toHaveLength(0)
    news.wind(rules.mail.pauses[0])
    smtp.manner = 450
    await work()
    news.wind(rules.mail.pauses[0])
    smtp.manner = 'take'
    await work()
    expect(smtp.arrived).toHaveLength(0)
    news.wind(rules.mail.pauses[1] - rules.mail.pauses[0])
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('a mail is given up after the last pause, and put back by hand', async () => {
    await ask(ann)
    smtp.manner = 450
    for (const pause of [0, ...rules.mail.pauses]) {
      news.wind(pause)
      await work()
    }
    expect(await queueLengths(store.db)).toEqual({ waiting: 0, dead: 1 })
    const [dead] = await store.db.select().from(mails).where(eq(mails.state, 'dead'))
    expect(dead?.problem).toContain('450')
    smtp.manner = 'take'
    expect(await retryDead(store.db, news.clock())).toBe(1)
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('an address that is refused for good while it is on the list is never written to again', async () => {
    await ask(ann)
    await work()
    const { subject = '' } = await PostalMime.parse(smtp.to(ann)[0]?.text ?? '')
    await confirmByCode(store.db, hashFor(ann), subject.slice(0, 6), news.clock())
    smtp.manner = 550
    await work()
    expect(await news.stateOf(ann)).toBe('suppressed')
    smtp.manner = 'take'
    news.wind(rules.cooldown)
    await ask(ann)
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('a slow server holds up nobody’s sign-up, and gets the mail once', async () => {
    await ask(ann)
    smtp.manner = { after: 600 }
    const working = work()
    expect(await ask('bob@example.com')).toBe(true)
    expect(smtp.arrived).toHaveLength(0)
    await working
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('two post rooms at one queue send each mail once', async () => {
    for (let n = 0; n < 12; n++) await ask(`reader${n}@example.com`)
    await Promise.all([work(), work(), work()])
    expect(new Set(smtp.arrived.map(({ to }) => to)).size).toBe(12)
    expect(smtp.arrived).toHaveLength(12)
  })

  test('a mail whose sender died is sent by another when its lease is over, not before', async () => {
    await ask(ann)
    const hanging: Mailer = { send: () => new Promise(() => undefined), close: () => undefined }
    await workOff(store.db, { send: async () => Promise.reject(new Error('not yet')), close: () => undefined }, news.clock)
    news.wind(rules.mail.pauses[0])
    sendNext(store.db, hanging, news.clock)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await work()
    expect(smtp.arrived).toHaveLength(0)
    news.wind(rules.mail.lease)
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })
})

describe('every mail', () => {
  const queued = (kind: MailKind) => ({
    id: '11111111-1111-4111-8111-111111111111',
    kind,
    address: ann,
    subscriber: '22222222-2222-4222-8222-222222222222',
    state: 'waiting' as const,
    tries: 0,
    due: new Date(),
    made: new Date(),
    sent: null,
    problem: null,
  })
  const secrets = { code: '123456', token: 'token-of-the-link' }

  test.each(kinds)('%s: text and HTML say the same, under 30 KB, with nothing from elsewhere', async (kind) => {
    const { html, text, subject } = await compose('key', queued(kind), secrets, new Date())
    expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(30 * 1024)
    expect(html).not.toMatch(/<img|<script|@font-face|@import|url\(|<link/i)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(subject.length).toBeGreaterThan(10)
    const links = (words: string) =>
      new Set([...words.matchAll(/https?:\/\/localhost[^\s"<)]+/g)].map(([link]) => link.replaceAll('&amp;', '&')))
    expect(links(text)).toEqual(links(html))
    for (const link of links(html)) expect(link).toMatch(/^http:\/\/localhost:3000\/newsletter/)
  })

  test('to somebody on the list carries what Gmail and Yahoo ask of it', async () => {
    const smtp = new TestSmtp()
    await smtp.start()
    const mailer = makeMailer(smtp.url)
    await mailer.send(await compose('key', queued('welcome'), secrets, new Date()))
    mailer.close()
    await smtp.stop()
    const { headers, from, messageId, date } = await PostalMime.parse(smtp.to(ann)[0]?.text ?? '')
    const header = (name: string) => headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toMatch(/^<http:\/\/localhost:3000\/newsletter\/leave\?who=[^>]+>$/)
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header('auto-submitted')).toBe('auto-generated')
    expect([from?.address, messageId, Boolean(date)]).toEqual([
      'letters@localhost',
      '<11111111-1111-4111-8111-111111111111@localhost>',
      true,
    ])
  })
})
