/** The worker: sign-ups and mails side by side, several mails at a time, one lease each, and how it stops. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { hashFor } from '../../tests/fakes/post.ts'
import { smtpNewsletter } from '../../tests/fakes/smtp-newsletter.ts'
import { stores } from '../../tests/fakes/stores.ts'
import { mails, signupRequests } from '../db/schema.ts'
import { confirmByCode } from './confirmation.ts'
import { claimNextMail } from './mail-queue.ts'
import { mailStatusOf, mailStatusWords, purgeMails, retryDead } from './mail-upkeep.ts'
import { startMailWorker } from './mail-worker.ts'
import type { Mailer } from './mailer.ts'
import { rules } from './rules.ts'
import { change, purgeExpired } from './store.ts'

const [ann, bob] = ['ann@example.com', 'bob@example.com']

describe.each(stores)('on %s', (_, openStore) => {
  const open = smtpNewsletter(openStore)

  test('a mail arrives once, with a code that confirms', async () => {
    const news = open()
    await news.signUp(ann)
    await news.deliver()
    await news.deliver()
    expect(news.smtp.to(ann)).toHaveLength(1)
    expect(await news.confirm(ann)).toBe('confirmed')
  })

  test('a request that cannot be decided is set aside and told; the others get their codes', async () => {
    const news = open()
    for (let n = 0; n < 3; n++) await news.signUp(`reader${n}@example.com`)
    // Only a fault of ours writes such a row: the table of subscribers takes lower case alone.
    await news.db
      .insert(signupRequests)
      .values({ address: 'Ann@Example.com', addressHash: 'x', form: 'test', networkHash: 'x', asked: new Date(0) })
    for (let n = 3; n < 6; n++) await news.signUp(`reader${n}@example.com`)
    await news.deliver()
    expect(news.smtp.arrived).toHaveLength(6)
    expect(await mailStatusOf(news.db, news.clock())).toEqual({ isLate: false, waiting: 0, dead: 0, setAside: 1 })
    expect(news.alarms).toEqual([expect.stringContaining('set aside')])
    await news.db.update(signupRequests).set({ address: ann, asked: news.clock() })
    expect(await retryDead(news.db, news.clock())).toBe(1)
    await news.deliver()
    expect(news.smtp.to(ann)).toHaveLength(1)
  })

  test('what nobody sends or decides about is late after ten minutes, and a mail whose time has not come is not', async () => {
    const news = open()
    const isLate = async () => (await mailStatusOf(news.db, news.clock())).isLate
    await news.signUp(ann)
    news.wind(rules.mail.late - 1000)
    expect(await mailStatusOf(news.db, news.clock())).toEqual({ isLate: false, waiting: 1, dead: 0, setAside: 0 })
    news.wind(1000)
    expect(await isLate()).toBe(true)
    news.smtp.manner = { at: 'rcpt', says: '451 4.7.1 greylisted' }
    await news.deliver()
    expect(await mailStatusOf(news.db, news.clock())).toEqual({ isLate: false, waiting: 1, dead: 0, setAside: 0 })
    news.wind(rules.mail.late + (rules.mail.pauses[0] ?? 0))
    expect(await isLate()).toBe(true)
    news.smtp.manner = 'take'
    await news.deliver()
    expect(await isLate()).toBe(false)
  })

  test('a request that was set aside goes with its address after 14 days', async () => {
    const news = open()
    await news.db
      .insert(signupRequests)
      .values({ address: 'Ann@Example.com', addressHash: 'x', form: 'test', networkHash: 'x', asked: news.clock() })
    await news.deliver()
    news.wind(rules.lapse - 1000)
    await purgeExpired(news.db, news.clock())
    expect(await news.db.$count(signupRequests)).toBe(1)
    news.wind(2000)
    await purgeExpired(news.db, news.clock())
    expect(await news.db.$count(signupRequests)).toBe(0)
  })

  test('a flood of sign-ups does not hold up a mail that is due', async () => {
    const news = open()
    await news.signUp(ann)
    await news.deliver()
    await news.db.execute(sql`
      insert into signup_requests (address, address_hash, form, network_hash, asked)
      select 'flood' || n || '@example.com', 'flood ' || n, 'test', 'x', ${news.clock().toISOString()}::timestamptz
      from generate_series(1, 1000) n`)
    await change(news.db, await news.idOf(ann), 'erase', news.clock())
    // What the flood causes is due later than this mail.
    news.wind(1)
    const worker = startMailWorker(async () => news.db, { mailer: news.smtpMailer, clock: news.clock, log: news.log }, 20)
    while (news.smtp.to(ann).length < 2) await sleep(5)
    const undecided = await news.db.$count(signupRequests)
    await worker.stop()
    expect(undecided).toBeGreaterThan(0)
  })

  test('mails go out together, a slow one alone holds up nobody, and nobody’s sign-up', async () => {
    const news = open()
    for (let n = 0; n < 12; n++) await news.signUp(`reader${n}@example.com`)
    news.smtp.manner = { after: 200 }
    const working = news.deliver()
    expect(await news.signUp(bob)).toBe('taken')
    await working
    await news.deliver()
    expect(news.smtp.arrived).toHaveLength(13)
    expect(news.smtp.most).toBeGreaterThan(1)
    expect(news.smtp.most).toBeLessThanOrEqual(rules.mail.together)
  })

  test('three workers at one queue send each mail once', async () => {
    const news = open()
    for (let n = 0; n < 12; n++) await news.signUp(`reader${n}@example.com`)
    await Promise.all([news.deliver(), news.deliver(), news.deliver()])
    expect(new Set(news.smtp.arrived.map(({ to }) => to)).size).toBe(12)
    expect(news.smtp.arrived).toHaveLength(12)
  })

  test('a mail whose sender died is sent by another when its lease is over, not before', async () => {
    const news = open()
    await news.ask(ann)
    await confirmByCode(news.db, hashFor(ann), news.codeFor(ann), news.clock())
    expect(await claimNextMail(news.db, news.clock())).toBeDefined()
    await news.deliver()
    expect(news.smtp.arrived).toHaveLength(0)
    news.wind(rules.mail.lease)
    await news.deliver()
    expect(news.smtp.to(ann)).toHaveLength(1)
  })

  test('old rows go: what was sent, what was given up, and what nobody waits for any more', async () => {
    const news = open()
    await news.join(ann)
    news.smtp.manner = { at: 'data', says: '552 5.3.4 message too big' }
    await news.write(ann)
    news.wind(rules.mail.keep.sent + 1000)
    await purgeMails(news.db, news.clock())
    expect((await news.db.select().from(mails)).map(({ state }) => state)).toEqual(['dead'])
    news.reconnect()
    news.smtp.manner = { at: 'login', says: '535 5.7.8 wrong password' }
    await change(news.db, await news.idOf(ann), 'erase', news.clock())
    await news.deliver()
    news.wind(rules.mail.keep.waiting + 1000)
    expect(await purgeMails(news.db, news.clock())).toBe(1)
    expect((await news.db.select().from(mails)).map(({ address }) => address)).toEqual([null, null])
    news.wind(rules.mail.keep.dead + 1000)
    await purgeMails(news.db, news.clock())
    expect(await news.db.$count(mails)).toBe(0)
  })

  test('a worker that is stopped ends though the mail server hangs, and the mail waits as before', async () => {
    const news = open()
    await news.signUp(ann)
    news.smtp.manner = 'hang'
    const worker = startMailWorker(async () => news.db, { mailer: news.smtpMailer, clock: news.clock, log: news.log }, 20)
    while (!news.smtp.most) await sleep(5)
    await worker.stop()
    expect((await news.waiting()).map(({ tries, due, reason }) => [tries, due, reason])).toEqual([[0, news.clock(), null]])
    news.smtp.manner = 'take'
    news.reconnect()
    await news.deliver()
    expect(news.smtp.to(ann)).toHaveLength(1)
  })

  test('a worker that is stopped finishes the mail in hand and takes no other', async () => {
    const news = open()
    for (let n = 0; n < 30; n++) await news.signUp(`reader${n}@example.com`)
    news.smtp.manner = { after: 300 }
    const worker = startMailWorker(async () => news.db, { mailer: news.smtpMailer, clock: news.clock, log: news.log }, 20)
    while (!news.smtp.most) await sleep(5)
    await worker.stop()
    expect(news.smtp.arrived.length).toBeGreaterThan(0)
    expect(news.smtp.arrived.length).toBeLessThan(30)
    expect(await mailStatusOf(news.db, news.clock())).toMatchObject({ waiting: 30 - news.smtp.arrived.length })
  })
})

test('how it stands is told in one line, without a host or an address', () => {
  expect(mailStatusWords({ isLate: false, waiting: 3, dead: 2, setAside: 0 })).toBe('mail: in order, 3 waiting')
  expect(mailStatusWords({ isLate: true, waiting: 3, dead: 0, setAside: 0 })).toBe('mail: late, 3 waiting')
  expect(mailStatusWords({ stopped: 'login', isLate: true, waiting: 3, dead: 2, setAside: 1 })).toBe(
    'mail: stopped, login refused, 3 waiting, 1 set aside (npm run mail:retry)',
  )
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
