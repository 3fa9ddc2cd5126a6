/** Sending through a real SMTP server that is well, slow, busy, hostile or away. */
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashFor, TestNewsletter } from '../../tests/fakes/post.ts'
import { type Manner, TestSmtp } from '../../tests/fakes/smtp.ts'
import { stores, type TestStore } from '../../tests/fakes/stores.ts'
import { asks, mails } from '../db/schema.ts'
import { claimNextMail, purgeMails, retryDead, standingOf } from './mail-queue.ts'
import { startMailWorker } from './mail-worker.ts'
import { type Mailer, makeMailer } from './mailer.ts'
import { rules } from './rules.ts'
import { change, confirmByCode, findSubscriber, takeAsk, tidy } from './store.ts'

const [ann, bob] = ['ann@example.com', 'bob@example.com']

/** Each way in which our own side, or what we send, can be refused, and the word for it. */
const faults: readonly [string, Manner, string][] = [
  ['a greeting of 421', { at: 'connect', says: '421 4.3.2 too many connections' }, 'connection'],
  ['a greeting of 554', { at: 'connect', says: '554 5.7.1 your network is blocked' }, 'connection'],
  ['a refused login', { at: 'login', says: '535 5.7.8 wrong password' }, 'login'],
  ['a login that must use TLS', { at: 'login', says: '538 5.7.11 encryption required' }, 'login'],
  ['a login that is wanted and not given', { at: 'mail', says: '530 5.7.0 authentication required' }, 'login'],
  ['a refused sender', { at: 'mail', says: '550 5.1.8 sender rejected' }, 'sender'],
  ['a sender that is put off', { at: 'mail', says: '451 4.7.1 try later' }, 'sender'],
  ['a relay that denies', { at: 'rcpt', says: '554 5.7.1 relay access denied' }, 'policy'],
  ['a policy in words alone', { at: 'rcpt', says: '550 rejected: listed on a blocklist' }, 'policy'],
  ['a policy on what we send', { at: 'data', says: '550 5.7.26 not authenticated' }, 'policy'],
  ['a refusal without a reason', { at: 'data', says: '554 transaction failed' }, 'refused'],
  ['a server that ends every connection', 'drop', 'connection'],
]

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
    mailer = makeMailer(smtp.urlWithLogin)
  })
  afterEach(async () => {
    mailer.close()
    await smtp.stop()
  })

  const ask = (address: string) =>
    takeAsk(store.db, { address, addressHash: hashFor(address), form: 'test', networkHash: address, at: news.clock() })
  const work = () => news.workWith(mailer)
  /** A connection that stands has greeted and logged in already. */
  const reconnect = () => {
    mailer.close()
    mailer = makeMailer(smtp.urlWithLogin)
  }
  const codeTo = async (address: string) => {
    const { subject = '' } = await PostalMime.parse(smtp.to(address).at(-1)?.text ?? '')
    return subject.slice(0, 6)
  }
  async function join(address: string) {
    await ask(address)
    await work()
    expect(await confirmByCode(store.db, hashFor(address), await codeTo(address), news.clock())).toBe('confirmed')
    await work()
  }
  const waiting = () => store.db.select().from(mails).where(eq(mails.state, 'waiting'))
  const idOf = async (address: string) => (await findSubscriber(store.db, { address }))?.id ?? ''
  /** Somebody on the list is written to again: the form tells them by mail that they are on it. */
  async function write(address: string) {
    news.wind(rules.cooldown)
    await ask(address)
    await work()
  }

  test('a mail arrives once, with a code that confirms', async () => {
    await ask(ann)
    await work()
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
    expect(await confirmByCode(store.db, hashFor(ann), await codeTo(ann), news.clock())).toBe('confirmed')
  })

  test.each(faults)('%s costs nobody anything: sending stops, is told, and goes on once it is mended', async (_, manner, word) => {
    await join(ann)
    await change(store.db, await idOf(ann), 'leave', news.clock())
    reconnect()
    smtp.manner = manner
    await ask(bob)
    await work()
    for (const pause of [1000, 2000, 60_000, rules.mail.pauses[0]]) {
      news.wind(pause)
      await work()
    }
    expect([await news.stateOf(ann), await news.stateOf(bob)]).toEqual(['left', 'pending'])
    expect((await waiting()).map(({ tries }) => tries)).toEqual([0, 0])
    expect(await standingOf(store.db)).toMatchObject({ stopped: word, waiting: 2, dead: 0 })
    expect(news.alarms.at(-1)).toMatch(/^sending has stopped: /)
    smtp.manner = 'take'
    news.wind(rules.mail.probe.most)
    await work()
    expect(await standingOf(store.db)).toEqual({ waiting: 0, dead: 0, setAside: 0 })
    expect(smtp.to(ann)).toHaveLength(3)
    expect(await confirmByCode(store.db, hashFor(bob), await codeTo(bob), news.clock())).toBe('confirmed')
  })

  test('a server that is away is asked again after a growing pause, by one mail, whatever waits', async () => {
    for (let n = 0; n < 20; n++) await ask(`reader${n}@example.com`)
    smtp.manner = { at: 'rcpt', says: '550 5.7.1 not from you' }
    await work()
    const before = smtp.tried.length
    expect(before).toBeLessThanOrEqual(rules.mail.together)
    await work()
    expect(smtp.tried).toHaveLength(before)
    for (const [probe, pause] of [1000, 1000, 2000, 4000].entries()) {
      news.wind(pause - 1)
      await work()
      expect(smtp.tried).toHaveLength(before + probe)
      news.wind(1)
      await Promise.all([work(), work()])
      expect(smtp.tried).toHaveLength(before + probe + 1)
    }
    smtp.manner = 'take'
    news.wind(rules.mail.probe.most)
    await work()
    expect(smtp.arrived).toHaveLength(20)
  })

  test('a mail that is refused while others go out is its own trouble: it is tried, set aside and told, and its reader is untouched', async () => {
    await join(ann)
    smtp.manner = { at: 'data', says: '554 5.7.1 refused by policy', to: (address) => address === ann }
    await write(ann)
    expect(await standingOf(store.db)).toMatchObject({ stopped: 'policy' })
    for (let n = 0; n < 5; n++) await ask(`reader${n}@example.com`)
    news.wind(1000)
    for (let turn = 0; turn < 3; turn++) {
      news.wind(rules.mail.probe.most)
      await work()
    }
    expect(smtp.arrived).toHaveLength(2 + 5)
    for (const pause of rules.mail.pauses) {
      news.wind(pause)
      await work()
    }
    expect(await standingOf(store.db)).toEqual({ waiting: 0, dead: 1, setAside: 1 })
    expect(news.alarms.at(-1)).toBe('a mail was given up')
    expect(await news.stateOf(ann)).toBe('active')
  })

  test('a server that says 4xx to a recipient is tried again after growing pauses, and the mail arrives', async () => {
    await ask(ann)
    smtp.manner = 450
    await work()
    expect(await standingOf(store.db)).toEqual({ waiting: 1, dead: 0, setAside: 0 })
    news.wind(rules.mail.pauses[0])
    await work()
    smtp.manner = 'take'
    news.wind(rules.mail.pauses[0])
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
    const [dead] = await store.db.select().from(mails).where(eq(mails.state, 'dead'))
    expect(dead).toMatchObject({ reason: 'deferred', problem: 'rcpt 450' })
    smtp.manner = 'take'
    expect(await retryDead(store.db, news.clock())).toBe(1)
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('an address that does not exist is never written to again', async () => {
    await join(ann)
    smtp.manner = { at: 'rcpt', says: '550 5.1.1 no such user' }
    await write(ann)
    expect(await news.stateOf(ann)).toBe('suppressed')
    smtp.manner = 'take'
    await write(ann)
    expect(smtp.to(ann)).toHaveLength(2)
  })

  test('a bare 550 is a strike: two mails, seven days apart, with none accepted between, end it', async () => {
    await join(ann)
    const day = 24 * 60 * 60_000
    smtp.manner = 550
    await write(ann)
    news.wind(8 * day)
    smtp.manner = 'take'
    await write(ann)
    smtp.manner = 550
    await write(ann)
    news.wind(6 * day)
    await write(ann)
    expect(await news.stateOf(ann)).toBe('active')
    news.wind(day)
    await write(ann)
    expect(await news.stateOf(ann)).toBe('suppressed')
  })

  test('a message that the server cannot take is set aside and told, and its reader is untouched', async () => {
    await join(ann)
    smtp.manner = { at: 'data', says: '552 5.3.4 message too big' }
    await write(ann)
    expect(await standingOf(store.db)).toEqual({ waiting: 0, dead: 1, setAside: 1 })
    expect(await news.stateOf(ann)).toBe('active')
  })

  test('a second copy of a mail carries the code and the Message-ID of the first, for thirty minutes from its sending', async () => {
    await ask(ann)
    const forgets: Mailer = {
      ...mailer,
      send: async (mail) => {
        await mailer.send(mail)
        throw new Error('killed before it could note that the mail was taken')
      },
    }
    await news.workWith(forgets)
    news.wind(rules.code.life + rules.mail.probe.most)
    await work()
    const [first, second] = smtp.to(ann)
    expect(smtp.to(ann)).toHaveLength(2)
    expect(second?.id).toBe(first?.id)
    const [one, other] = await Promise.all([first, second].map((mail) => PostalMime.parse(mail?.text ?? '')))
    expect(other?.subject).toBe(one?.subject)
    expect(other?.text).toBe(one?.text)
    expect(await confirmByCode(store.db, hashFor(ann), await codeTo(ann), news.clock())).toBe('confirmed')
  })

  test('a newer code kills the older, also one that never went out', async () => {
    await ask(ann)
    smtp.manner = 450
    await work()
    smtp.manner = 'take'
    news.wind(rules.cooldown)
    await ask(ann)
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
    expect(await confirmByCode(store.db, hashFor(ann), await codeTo(ann), news.clock())).toBe('confirmed')
  })

  test('a request that cannot be decided is set aside and told; the others get their codes', async () => {
    for (let n = 0; n < 3; n++) await ask(`reader${n}@example.com`)
    // Only a fault of ours writes such a row: the table of subscribers takes lower case alone.
    await store.db.insert(asks).values({ address: 'Ann@Example.com', addressHash: 'x', form: 'test', networkHash: 'x', asked: new Date(0) })
    for (let n = 3; n < 6; n++) await ask(`reader${n}@example.com`)
    await work()
    expect(smtp.arrived).toHaveLength(6)
    expect(await standingOf(store.db)).toEqual({ waiting: 0, dead: 0, setAside: 1 })
    expect(news.alarms).toEqual([expect.stringContaining('set aside')])
    await store.db.update(asks).set({ address: ann, asked: news.clock() })
    expect(await retryDead(store.db, news.clock())).toBe(1)
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('a request that was set aside goes with its address after 14 days', async () => {
    await store.db
      .insert(asks)
      .values({ address: 'Ann@Example.com', addressHash: 'x', form: 'test', networkHash: 'x', asked: news.clock() })
    await work()
    news.wind(rules.lapse - 1000)
    await tidy(store.db, news.clock())
    expect(await store.db.$count(asks)).toBe(1)
    news.wind(2000)
    await tidy(store.db, news.clock())
    expect(await store.db.$count(asks)).toBe(0)
  })

  test('a flood of sign-ups does not hold up a mail that is due', async () => {
    await ask(ann)
    await work()
    await store.db.execute(sql`
      insert into asks (address, address_hash, form, network_hash, asked)
      select 'flood' || n || '@example.com', 'flood ' || n, 'test', 'x', ${news.clock().toISOString()}::timestamptz
      from generate_series(1, 1000) n`)
    await change(store.db, await idOf(ann), 'erase', news.clock())
    // What the flood causes is due later than this mail.
    news.wind(1)
    const worker = startMailWorker(async () => store.db, { mailer, clock: news.clock, log: news.log }, 20)
    while (smtp.to(ann).length < 2) await sleep(5)
    const undecided = await store.db.$count(asks)
    await worker.stop()
    expect(undecided).toBeGreaterThan(0)
  })

  test('mails go out together, a slow one alone holds up nobody, and nobody’s sign-up', async () => {
    for (let n = 0; n < 12; n++) await ask(`reader${n}@example.com`)
    smtp.manner = { after: 200 }
    const working = work()
    expect(await ask(bob)).toBe(true)
    await working
    await work()
    expect(smtp.arrived).toHaveLength(13)
    expect(smtp.most).toBeGreaterThan(1)
    expect(smtp.most).toBeLessThanOrEqual(rules.mail.together)
  })

  test('three workers at one queue send each mail once', async () => {
    for (let n = 0; n < 12; n++) await ask(`reader${n}@example.com`)
    await Promise.all([work(), work(), work()])
    expect(new Set(smtp.arrived.map(({ to }) => to)).size).toBe(12)
    expect(smtp.arrived).toHaveLength(12)
  })

  test('a mail whose sender died is sent by another when its lease is over, not before', async () => {
    await news.ask(ann)
    await confirmByCode(store.db, hashFor(ann), news.codeFor(ann), news.clock())
    expect(await claimNextMail(store.db, news.clock())).toBeDefined()
    await work()
    expect(smtp.arrived).toHaveLength(0)
    news.wind(rules.mail.lease)
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('old rows go: what was sent, what was given up, and what nobody waits for any more', async () => {
    await join(ann)
    smtp.manner = { at: 'data', says: '552 5.3.4 message too big' }
    await write(ann)
    news.wind(rules.mail.keep.sent + 1000)
    await purgeMails(store.db, news.clock())
    expect((await store.db.select().from(mails)).map(({ state }) => state)).toEqual(['dead'])
    reconnect()
    smtp.manner = { at: 'login', says: '535 5.7.8 wrong password' }
    await change(store.db, await idOf(ann), 'erase', news.clock())
    await work()
    news.wind(rules.mail.keep.waiting + 1000)
    expect(await purgeMails(store.db, news.clock())).toBe(1)
    expect((await store.db.select().from(mails)).map(({ address }) => address)).toEqual([null, null])
    news.wind(rules.mail.keep.dead + 1000)
    await purgeMails(store.db, news.clock())
    expect(await store.db.$count(mails)).toBe(0)
  })

  test('a worker that is stopped ends though the mail server hangs, and the mail waits as before', async () => {
    await ask(ann)
    smtp.manner = 'hang'
    const worker = startMailWorker(async () => store.db, { mailer, clock: news.clock, log: news.log }, 20)
    while (!smtp.most) await sleep(5)
    await worker.stop()
    expect((await waiting()).map(({ tries, due, reason }) => [tries, due, reason])).toEqual([[0, news.clock(), null]])
    smtp.manner = 'take'
    reconnect()
    await work()
    expect(smtp.to(ann)).toHaveLength(1)
  })

  test('a worker that is stopped finishes the mail in hand and takes no other', async () => {
    for (let n = 0; n < 30; n++) await ask(`reader${n}@example.com`)
    smtp.manner = { after: 300 }
    const worker = startMailWorker(async () => store.db, { mailer, clock: news.clock, log: news.log }, 20)
    while (!smtp.most) await sleep(5)
    await worker.stop()
    expect(smtp.arrived.length).toBeGreaterThan(0)
    expect(smtp.arrived.length).toBeLessThan(30)
    expect(await standingOf(store.db)).toMatchObject({ waiting: 30 - smtp.arrived.length })
  })
})

test('a worker whose store does not answer is stopped at once, in the midst of its pause', async () => {
  const failures: string[] = []
  const log = { info: () => undefined, error: (_: object, words: string) => void failures.push(words) }
  const idle: Mailer = { send: async () => undefined, close: () => undefined }
  const worker = startMailWorker(() => Promise.reject(new Error('away')), { mailer: idle, clock: () => new Date(), log }, 10)
  while (failures.length < 9) await sleep(5)
  const begun = performance.now()
  await worker.stop()
  // The next pause is two seconds; a loaded machine has one of them to stop in.
  expect(performance.now() - begun).toBeLessThan(1000)
})
