/** What becomes of mails and readers when a real SMTP server refuses: by phase and code. */
import { eq } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import type { Manner } from '../../tests/fakes/smtp.ts'
import { smtpNewsletter } from '../../tests/fakes/smtp-newsletter.ts'
import { stores } from '../../tests/fakes/stores.ts'
import { mails } from '../db/schema.ts'
import { mailStatusOf, retryDead } from './mail-upkeep.ts'
import type { Mailer } from './mailer.ts'
import { rules } from './rules.ts'
import { change } from './store.ts'

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

describe.each(stores)('on %s', (_, openStore) => {
  const open = smtpNewsletter(openStore)

  test.each(faults)('%s costs nobody anything: sending stops, is told, and goes on once it is mended', async (_, manner, word) => {
    const news = open()
    await news.join(ann)
    await change(news.db, await news.idOf(ann), 'leave', news.clock())
    news.reconnect()
    news.smtp.manner = manner
    await news.signUp(bob)
    await news.deliver()
    for (const pause of [1000, 2000, 60_000, rules.mail.pauses[0]]) {
      news.wind(pause)
      await news.deliver()
    }
    expect([await news.stateOf(ann), await news.stateOf(bob)]).toEqual(['left', 'pending'])
    expect((await news.waiting()).map(({ tries }) => tries)).toEqual([0, 0])
    expect(await mailStatusOf(news.db, news.clock())).toMatchObject({ stopped: word, waiting: 2, dead: 0 })
    expect(news.alarms.at(-1)).toMatch(/^sending has stopped: /)
    news.smtp.manner = 'take'
    news.wind(rules.mail.probe.most)
    await news.deliver()
    expect(await mailStatusOf(news.db, news.clock())).toEqual({ isLate: false, waiting: 0, dead: 0, setAside: 0 })
    expect(news.smtp.to(ann)).toHaveLength(3)
    expect(await news.confirm(bob)).toBe('confirmed')
  })

  test('a server that is away is asked again after a growing pause, by one mail, whatever waits', async () => {
    const news = open()
    for (let n = 0; n < 20; n++) await news.signUp(`reader${n}@example.com`)
    news.smtp.manner = { at: 'rcpt', says: '550 5.7.1 not from you' }
    await news.deliver()
    const before = news.smtp.tried.length
    expect(before).toBeLessThanOrEqual(rules.mail.together)
    await news.deliver()
    expect(news.smtp.tried).toHaveLength(before)
    for (const [probe, pause] of [1000, 1000, 2000, 4000].entries()) {
      news.wind(pause - 1)
      await news.deliver()
      expect(news.smtp.tried).toHaveLength(before + probe)
      news.wind(1)
      await Promise.all([news.deliver(), news.deliver()])
      expect(news.smtp.tried).toHaveLength(before + probe + 1)
    }
    news.smtp.manner = 'take'
    news.wind(rules.mail.probe.most)
    await news.deliver()
    expect(news.smtp.arrived).toHaveLength(20)
  })

  test('a mail that is refused while others go out is its own trouble: it is tried, set aside and told, and its reader is untouched', async () => {
    const news = open()
    await news.join(ann)
    news.smtp.manner = { at: 'data', says: '554 5.7.1 refused by policy', to: (address) => address === ann }
    await news.write(ann)
    expect(await mailStatusOf(news.db, news.clock())).toMatchObject({ stopped: 'policy' })
    for (let n = 0; n < 5; n++) await news.signUp(`reader${n}@example.com`)
    news.wind(1000)
    for (let turn = 0; turn < 3; turn++) {
      news.wind(rules.mail.probe.most)
      await news.deliver()
    }
    expect(news.smtp.arrived).toHaveLength(2 + 5)
    for (const pause of rules.mail.pauses) {
      news.wind(pause)
      await news.deliver()
    }
    expect(await mailStatusOf(news.db, news.clock())).toEqual({ isLate: false, waiting: 0, dead: 1, setAside: 1 })
    expect(news.alarms.at(-1)).toBe('a mail was given up')
    expect(await news.stateOf(ann)).toBe('active')
  })

  test('a server that says 4xx to a recipient is tried again after growing pauses, and the mail arrives', async () => {
    const news = open()
    await news.signUp(ann)
    news.smtp.manner = 450
    await news.deliver()
    expect(await mailStatusOf(news.db, news.clock())).toEqual({ isLate: false, waiting: 1, dead: 0, setAside: 0 })
    news.wind(rules.mail.pauses[0])
    await news.deliver()
    news.smtp.manner = 'take'
    news.wind(rules.mail.pauses[0])
    await news.deliver()
    expect(news.smtp.arrived).toHaveLength(0)
    news.wind(rules.mail.pauses[1] - rules.mail.pauses[0])
    await news.deliver()
    expect(news.smtp.to(ann)).toHaveLength(1)
  })

  test('a mail is given up after the last pause, and put back by hand', async () => {
    const news = open()
    await news.signUp(ann)
    news.smtp.manner = 450
    for (const pause of [0, ...rules.mail.pauses]) {
      news.wind(pause)
      await news.deliver()
    }
    const [dead] = await news.db.select().from(mails).where(eq(mails.state, 'dead'))
    expect(dead).toMatchObject({ reason: 'deferred', problem: 'rcpt 450' })
    news.smtp.manner = 'take'
    expect(await retryDead(news.db, news.clock())).toBe(1)
    await news.deliver()
    expect(news.smtp.to(ann)).toHaveLength(1)
  })

  test('an address that does not exist is never written to again', async () => {
    const news = open()
    await news.join(ann)
    news.smtp.manner = { at: 'rcpt', says: '550 5.1.1 no such user' }
    await news.write(ann)
    expect(await news.stateOf(ann)).toBe('suppressed')
    news.smtp.manner = 'take'
    await news.write(ann)
    expect(news.smtp.to(ann)).toHaveLength(2)
  })

  test('a bare 550 is a strike: two mails, seven days apart, with none accepted between, end it', async () => {
    const news = open()
    await news.join(ann)
    const day = 24 * 60 * 60_000
    news.smtp.manner = 550
    await news.write(ann)
    news.wind(8 * day)
    news.smtp.manner = 'take'
    await news.write(ann)
    news.smtp.manner = 550
    await news.write(ann)
    news.wind(6 * day)
    await news.write(ann)
    expect(await news.stateOf(ann)).toBe('active')
    news.wind(day)
    await news.write(ann)
    expect(await news.stateOf(ann)).toBe('suppressed')
  })

  test('a message that the server cannot take is set aside and told, and its reader is untouched', async () => {
    const news = open()
    await news.join(ann)
    news.smtp.manner = { at: 'data', says: '552 5.3.4 message too big' }
    await news.write(ann)
    expect(await mailStatusOf(news.db, news.clock())).toEqual({ isLate: false, waiting: 0, dead: 1, setAside: 1 })
    expect(await news.stateOf(ann)).toBe('active')
  })

  test('a second copy of a mail carries the code and the Message-ID of the first, for thirty minutes from its sending', async () => {
    const news = open()
    await news.signUp(ann)
    const forgets: Mailer = {
      ...news.smtpMailer,
      send: async (mail) => {
        await news.smtpMailer.send(mail)
        throw new Error('killed before it could note that the mail was taken')
      },
    }
    await news.workWith(forgets)
    news.wind(rules.code.life + rules.mail.probe.most)
    await news.deliver()
    const [first, second] = news.smtp.to(ann)
    expect(news.smtp.to(ann)).toHaveLength(2)
    expect(second?.id).toBe(first?.id)
    const [one, other] = await Promise.all([first, second].map((mail) => PostalMime.parse(mail?.text ?? '')))
    expect(other?.subject).toBe(one?.subject)
    expect(other?.text).toBe(one?.text)
    expect(await news.confirm(ann)).toBe('confirmed')
  })

  test('a newer code kills the older, also one that never went out', async () => {
    const news = open()
    await news.signUp(ann)
    news.smtp.manner = 450
    await news.deliver()
    news.smtp.manner = 'take'
    news.wind(rules.mailbox.pauses[0])
    await news.signUp(ann)
    await news.deliver()
    expect(news.smtp.to(ann)).toHaveLength(1)
    expect(await news.confirm(ann)).toBe('confirmed')
  })
})
