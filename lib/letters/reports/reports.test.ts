/** Reports of mails that did not arrive, and complaints: by mail and by webhook, on both stores. */
import { createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import nodemailer from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { day, type TestLetters } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { lanes, mails, reportCounts, strikes } from '../../db/schema.ts'
import { keyOf } from '../../newsletter/store.ts'
import { letterVerdictOf } from '../sending/letter-verdict.ts'
import { tokenOf } from '../sending/tokens.ts'
import { listenForReports } from './listener.ts'
import { MAX_REPORT, readMail } from './read-mail.ts'
import { receive } from './receive.ts'
import type { Report } from './report.ts'
import { sesReader, signedText } from './ses.ts'

/** A report as Postfix writes one. */
const dsn = (status: string, diagnostic: string, headers = '') =>
  [
    'From: MAILER-DAEMON@mx.example',
    'To: bounces@reticule.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'It could not be delivered to reader0@example.com.',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; reader0@example.com',
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp;`,
    `    ${diagnostic}`,
    '',
    '--x',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: The letter',
    headers,
    '--x--',
    '',
  ].join('\r\n')

const complaint = (from: string, type = 'abuse') =>
  [
    'From: feedback@provider.example',
    'Subject: complaint',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="x"',
    '',
    '--x',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: Provider/1.0',
    `Original-Mail-From: <${from}>`,
    '',
    '--x--',
    '',
  ].join('\r\n')

/** A letter that two readers have, and how reports about them are named. */
async function sent(news: TestLetters, slug = '2026-12-04-one-bag') {
  const ids = await news.subscribe(2)
  await news.tested(slug)
  await news.work()
  const key = await keyOf(news.db, 'letters')
  const { id } = await news.row(slug)
  return { ids, token: (n: number) => tokenOf(key, { letter: id, subscriber: ids[n] ?? '' }) }
}

async function listening(news: TestLetters) {
  const { port, end } = await listenForReports(0, { db: async () => news.db, clock: news.clock, log: news.log })
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
  return {
    end,
    bring: (raw: string, to: string) => transport.sendMail({ envelope: { from: '', to: [to] }, raw }),
  }
}

const counted = async (news: TestLetters) =>
  (await news.db.select().from(reportCounts)).map(({ source, outcome, count }) => `${source} ${outcome} ${count}`).sort()

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('a report by mail names its reader by our token alone; one without is counted and dropped; none causes a mail', async () => {
    const news = open()
    const { ids, token } = await sent(news)
    const { bring, end } = await listening(news)
    await bring(dsn('5.1.1', '550 5.1.1 no such user'), 'bounces@reticule.example')
    await bring(dsn('5.1.1', '550 5.1.1 no such user'), `bounces+${'0'.repeat(42)}@reticule.example`)
    expect(await news.stateOf(ids[0] ?? '')).toBe('active')
    await bring(dsn('5.1.1', '550 5.1.1 no such user'), `bounces+${token(0).toUpperCase()}@reticule.example`)
    await bring(dsn('5.0.0', '550 5.1.1 no such user', `X-Reticule-Delivery: ${token(1)}`), 'bounces@reticule.example')
    expect(await Promise.all(ids.map(news.stateOf))).toEqual(['suppressed', 'suppressed'])
    expect(await counted(news)).toEqual(['mail suppressed 2', 'mail unknown 2'])
    expect(await news.counts()).toEqual({ refused: 2 })
    expect(await news.db.$count(mails)).toBe(0)
    await end()
  })

  test('a complaint ends mail to its reader without a farewell; other feedback, an answer and a delay end nothing', async () => {
    const news = open()
    const { ids, token } = await sent(news)
    const { bring, end } = await listening(news)
    await bring(complaint(`bounces+${token(0)}@reticule.example`, 'not-spam'), 'bounces@reticule.example')
    await bring('Subject: I am away\r\n\r\nUntil Monday.\r\n', `bounces+${token(0)}@reticule.example`)
    await bring(dsn('4.4.7', '451 4.4.7 later').replace('Action: failed', 'Action: delayed'), `bounces+${token(0)}@reticule.example`)
    expect(await news.stateOf(ids[0] ?? '')).toBe('active')
    await bring(complaint(`bounces+${token(0)}@reticule.example`), 'bounces@reticule.example')
    expect(await Promise.all(ids.map(news.stateOf))).toEqual(['suppressed', 'active'])
    expect(await counted(news)).toEqual(['mail complained 1', 'mail ignored 3'])
    expect(await news.db.$count(mails)).toBe(0)
    await end()
  })

  test('a relay takes everything and reports later: two letters in a row that did not come, seven days apart, end it', async () => {
    const news = open()
    const first = await sent(news)
    const { bring, end } = await listening(news)
    const report = (token: string) => bring(dsn('5.2.1', '550 5.2.1 disabled'), `bounces+${token}@reticule.example`)
    await report(first.token(0))
    expect(await news.stateOf(first.ids[0] ?? '')).toBe('active')
    news.wind(30 * day)
    await news.tested('2027-01-03-another')
    await news.work()
    const { id } = await news.row('2027-01-03-another')
    await report(tokenOf(await keyOf(news.db, 'letters'), { letter: id, subscriber: first.ids[0] ?? '' }))
    expect(await Promise.all(first.ids.map(news.stateOf))).toEqual(['suppressed', 'active'])
    await end()
  })

  test('complaints of too many readers pause their lane, loudly', async () => {
    const news = open()
    const ids = await news.subscribe(4)
    await news.tested()
    await news.work()
    const key = await keyOf(news.db, 'letters')
    const { id } = await news.row()
    const { bring, end } = await listening(news)
    for (const subscriber of ids.slice(0, 3))
      await bring(complaint(`bounces+${tokenOf(key, { letter: id, subscriber })}@reticule.example`), 'bounces@reticule.example')
    expect(news.alarms.at(-1)).toContain('the lane "other" is paused: 3 complaints of 4 letters')
    expect((await news.db.select().from(lanes)).filter(({ paused }) => paused !== null)).toHaveLength(1)
    await end()
  })

  test('a bomb of a report costs no more than its reading, and is counted', async () => {
    const news = open()
    const { ids, token } = await sent(news)
    const { bring, end } = await listening(news)
    const to = `bounces+${token(0)}@reticule.example`
    const nested = Array.from({ length: 300 }, (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary="b${n + 1}"\r\n\r\n`).join('')
    await bring(`Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${nested}`, to)
    await bring(`${'X-Long: y\r\n'.repeat(10_000)}\r\nx\r\n`, to)
    await bring(`Subject: x\r\n\r\n${`${'y'.repeat(70)}\r\n`.repeat(MAX_REPORT / 60)}`, to)
    await bring(dsn('5.1.1', '550 5.1.1 no').replace('Action: failed', 'Action: delayed\r\n\r\n'.repeat(5000)), to)
    expect(await news.stateOf(ids[0] ?? '')).toBe('active')
    expect(await counted(news)).toEqual(['mail ignored 1', 'mail unreadable 3'])
    await end()
  })

  test('Postmark’s webhook is believed with its password, and once', async () => {
    const news = open()
    const { ids, token } = await sent(news)
    const secret = 'postmark:a long password'
    const authorization = `Basic ${Buffer.from(secret).toString('base64')}`
    const bounce = (ID: number, Type: string, Details: string, n: number) =>
      JSON.stringify({ RecordType: 'Bounce', ID, Type, Details, Email: 'somebody@example.com', Metadata: { delivery: token(n) } })
    const hear = async (body: string, as = authorization) =>
      (await receive(news.db, 'postmark', { authorization: as, body }, secret, news.clock())).outcome
    expect(await hear(bounce(1, 'HardBounce', 'smtp;550 5.1.1 no such user', 0), 'Basic x')).toBe('unsigned')
    expect(await hear('{')).toBe('unreadable')
    expect(await hear(bounce(1, 'Transient', 'smtp;451 later', 0))).toBe('ignored')
    expect(await hear(bounce(2, 'HardBounce', 'smtp;550 5.1.1 no such user', 0))).toBe('suppressed')
    expect(await hear(bounce(2, 'HardBounce', 'smtp;550 5.1.1 no such user', 1))).toBe('replayed')
    expect(await Promise.all(ids.map(news.stateOf))).toEqual(['suppressed', 'active'])
    // What is a fault of ours, or may pass, counts against nobody; Postmark's own word for an address does.
    for (const [at, type] of ['SoftBounce', 'DnsError', 'SMTPApiError', 'TemplateRenderingFailed', 'Unknown'].entries())
      expect(await hear(bounce(10 + at, type, 'it could not be delivered', 1))).toBe('counted')
    expect(await news.db.$count(strikes)).toBe(0)
    expect(await hear(bounce(20, 'HardBounce', 'it could not be delivered', 1))).toBe('struck')
    const spam = JSON.stringify({ RecordType: 'SpamComplaint', ID: 3, Type: 'SpamComplaint', Metadata: { delivery: token(1) } })
    expect(await hear(spam)).toBe('complained')
  })

  test('a flood of webhooks that nobody signed writes once in a few seconds, and none of them is uncounted', async () => {
    const news = open()
    const written: string[] = []
    const db = new Proxy(news.db, {
      get: (target, name) => {
        if (name === 'insert') written.push(name)
        return Reflect.get(target, name)
      },
    })
    const hear = async () => (await receive(db, 'postmark', { authorization: 'Basic x', body: '{}' }, 'a password', news.clock())).outcome
    for (let n = 0; n < 100; n++) expect(await hear()).toBe('unsigned')
    expect(written).toHaveLength(1)
    news.wind(day)
    await hear()
    expect(written).toHaveLength(2)
    expect(await counted(news)).toEqual(['postmark unsigned 101'])
  })

  test('Mailgun’s webhook is believed with its signature, in time, and once', async () => {
    const news = open()
    const { ids, token } = await sent(news)
    const key = 'the signing key of the account'
    const event = (made: Date, data: object, id = randomUUID()) => {
      const timestamp = String(Math.floor(made.getTime() / 1000))
      const signature = createHmac('sha256', key)
        .update(timestamp + id)
        .digest('hex')
      return JSON.stringify({ signature: { timestamp, token: id, signature }, 'event-data': data })
    }
    const failed = {
      event: 'failed',
      severity: 'permanent',
      'delivery-status': { code: 550, 'enhanced-code': '5.1.1', message: 'no such user' },
      'user-variables': { delivery: token(0) },
    }
    const hear = async (body: string) => (await receive(news.db, 'mailgun', { authorization: '', body }, key, news.clock())).outcome
    expect(await hear(event(news.clock(), failed).replace('no such user', 'no such user').replace('"signature":"', '"signature":"0'))).toBe(
      'unsigned',
    )
    expect(await hear(event(new Date(news.clock().getTime() - 2 * day), failed))).toBe('unsigned')
    expect(await hear(event(news.clock(), { ...failed, severity: 'temporary' }))).toBe('ignored')
    // Mailgun's own codes are no replies: it gave up after many tries, or has the address on a list of its own.
    const own = (code: number, message: string) =>
      event(news.clock(), { ...failed, 'delivery-status': { code, message }, 'user-variables': { delivery: token(1) } })
    expect(await hear(own(605, 'Not delivering to previously bounced address'))).toBe('counted')
    expect(await hear(own(602, 'Too old'))).toBe('struck')
    expect(await news.db.select({ reason: strikes.reason }).from(strikes)).toEqual([{ reason: 'deferred' }])
    const id = randomUUID()
    expect(await hear(event(news.clock(), failed, id))).toBe('suppressed')
    expect(await hear(event(news.clock(), { ...failed, 'user-variables': { delivery: token(1) } }, id))).toBe('replayed')
    expect(await Promise.all(ids.map(news.stateOf))).toEqual(['suppressed', 'active'])
  })

  test('SES is believed with Amazon’s signature over its own topic, in time, and once', async () => {
    const news = open()
    const { ids, token } = await sent(news)
    const topic = 'arn:aws:sns:eu-west-2:1:letters'
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const asked: string[] = []
    const read = sesReader(async (address) => {
      asked.push(address)
      return publicKey.export({ type: 'spki', format: 'pem' }).toString()
    })
    const notice = (n: number, more: object = {}) => {
      const made = {
        Type: 'Notification' as const,
        MessageId: randomUUID(),
        TopicArn: topic,
        Message: JSON.stringify({
          notificationType: 'Bounce',
          bounce: { bounceType: 'Permanent', bouncedRecipients: [{ status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 no such user' }] },
          mail: { headers: [{ name: 'X-Reticule-Delivery', value: token(n) }] },
        }),
        Timestamp: news.clock().toISOString(),
        SignatureVersion: '2' as const,
        Signature: '',
        SigningCertURL: 'https://sns.eu-west-2.amazonaws.com/cert.pem',
        ...more,
      }
      return { ...made, Signature: createSign('RSA-SHA256').update(signedText(made)).sign(privateKey, 'base64') }
    }
    const hear = async (message: object) =>
      (await receive(news.db, 'ses', { authorization: '', body: JSON.stringify(message) }, topic, news.clock(), read)).outcome
    expect(await hear({ ...notice(0), Message: notice(1).Message })).toBe('unsigned')
    expect(await hear(notice(0, { TopicArn: 'arn:aws:sns:eu-west-2:2:another' }))).toBe('unsigned')
    expect(await hear(notice(0, { SigningCertURL: 'https://sns.eu-west-2.amazonaws.com.evil.example/cert.pem' }))).toBe('unsigned')
    expect(await hear(notice(0, { Timestamp: new Date(news.clock().getTime() - 2 * day).toISOString() }))).toBe('unsigned')
    expect(asked).toEqual(['https://sns.eu-west-2.amazonaws.com/cert.pem'])
    expect(await Promise.all(ids.map(news.stateOf))).toEqual(['active', 'active'])
    const one = notice(0)
    expect(await hear(one)).toBe('suppressed')
    expect(await hear(one)).toBe('replayed')
    expect(await Promise.all(ids.map(news.stateOf))).toEqual(['suppressed', 'active'])
  })
})

test('a reply that gives no code is no verdict on an address, whoever reports it', async () => {
  const read = (diagnostic: string) => readMail(Buffer.from(dsn('5.0.0', diagnostic)), 'bounces@reticule.example')
  const reader = ({ failure }: Report) => {
    const verdict = failure && letterVerdictOf(failure)
    return verdict?.effect === 'refuse' ? verdict.reader : verdict?.effect
  }
  expect(reader(await read('it could not be delivered'))).toBe('untouched')
  expect(reader(await read('550 no'))).toBe('strike')
})

test('a vague status is told by the reply itself', async () => {
  const read = (status: string, diagnostic: string) => readMail(Buffer.from(dsn(status, diagnostic)), 'bounces@reticule.example')
  expect((await read('5.0.0', '550 5.7.26 not authenticated')).failure).toMatchObject({ code: 550, enhanced: '5.7.26' })
  expect((await read('5.2.2', 'mailbox full')).failure).toMatchObject({ code: 550, enhanced: '5.2.2' })
  const bare = (await read('5.0.0', '550 no')).failure
  expect(bare).toMatchObject({ code: 550 })
  expect(bare).not.toHaveProperty('enhanced')
})
