/** What becomes of a letter, its lanes and its readers when something goes wrong: with a real SMTP server, on both stores. */
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { day, hour, minute, type TestLetters } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { momentOf } from '../../clock.ts'
import { deliveries, lanes } from '../../db/schema.ts'
import { change, rowsOf } from '../../newsletter/store.ts'
import { letterRules } from '../rules.ts'
import { resume } from './arm.ts'
import { claim, hand } from './claims.ts'
import { adopt, joinSenders, ownership, witnessIn } from './epoch.ts'
import { openLanes } from './lane-rows.ts'
import { changeLetter } from './letter-rows.ts'

const resend = { isLate: true, resend: true }
const goOn = { isLate: true, resend: false }

/** A letter that is frozen and has begun, of which nothing has been taken. */
async function begun(news: TestLetters) {
  await news.tested()
  await news.own().lookAround()
  const row = await news.row()
  await changeLetter(news.db, row.id, 'begin', news.clock())
  return { row, epoch: await epochOf(news) }
}

async function epochOf(news: TestLetters) {
  const owner = await ownership(news.db, witnessIn(news.folder), news.clock())
  if ('refused' in owner) throw new Error(owner.refused)
  return owner.epoch
}

/** All rows of a store that a backup of it holds. */
async function backUp(news: TestLetters) {
  const tables = ['letters', 'deliveries', 'epochs', 'lanes'] as const
  const saved = new Map<string, unknown>()
  for (const table of tables)
    saved.set(table, rowsOf(await news.db.execute(sql.raw(`select coalesce(json_agg(t), '[]')::text as rows from ${table} t`)))[0]?.rows)
  return async () => {
    for (const [table, rows] of saved) {
      await news.db.execute(sql.raw(`delete from ${table}`))
      await news.db.execute(
        sql`insert into ${sql.raw(table)} select * from json_populate_recordset(null::${sql.raw(table)}, ${rows}::json)`,
      )
    }
  }
}

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('a wrong password for ten minutes touches no subscriber, counts no try, and everything goes out after it', async () => {
    const news = open()
    const ids = await news.subscribe(6)
    await news.tested()
    news.smtp.manner = { at: 'mail', says: '535 5.7.8 wrong password' }
    for (let at = 0; at < 10; at++) {
      await news.work()
      news.wind(minute)
    }
    expect(await news.counts()).toEqual({ waiting: 6 })
    expect((await news.rows()).map(({ tries }) => tries)).toEqual([0, 0, 0, 0, 0, 0])
    expect(news.alarms[0]).toBe('letters have stopped: login refused (mail 535 5.7.8). They wait, and go out once it is mended')
    news.smtp.manner = 'take'
    await news.work()
    expect(news.alarms.at(-1)).toBe('letters go out again')
    expect(await news.state()).toBe('settled')
    expect(await news.counts()).toEqual({ accepted: 6 })
    for (const id of ids) expect(await news.stateOf(id)).toBe('active')
  })

  test('a provider that refuses by policy has its lane paused, loudly; the others finish, and it goes on once the lane is opened', async () => {
    const news = open()
    const ids = await news.subscribe(5, { domain: 'mail.google.example' })
    await news.subscribe(3)
    await news.tested()
    news.smtp.manner = { at: 'data', says: '550 5.7.26 not authenticated', to: (address) => address.endsWith('google.example') }
    await news.work()
    expect(await news.counts()).toEqual({ accepted: 3, waiting: 5 })
    expect(news.alarms.filter((words) => words.includes('the lane "google" is paused'))).toHaveLength(1)
    expect(await news.state()).toBe('sending')
    news.smtp.manner = 'take'
    await news.work()
    expect(await news.counts()).toEqual({ accepted: 3, waiting: 5 })
    expect(await openLanes(news.db, 'google')).toEqual(['google'])
    await news.work()
    expect(await news.counts()).toEqual({ accepted: 8 })
    for (const id of ids) expect(await news.stateOf(id)).toBe('active')
  })

  test('a server that puts a recipient off is slowed down and asked again after growing pauses, for 72 hours', async () => {
    const news = open()
    const [ann = ''] = await news.subscribe(1)
    await news.tested()
    news.smtp.manner = { at: 'rcpt', says: '451 4.7.1 greylisted' }
    await news.work()
    expect(await news.rows()).toMatchObject([{ state: 'deferred', tries: 1, reply: 'rcpt 451 4.7.1' }])
    expect((await news.db.select().from(lanes).where(eq(lanes.name, 'other')))[0]?.rate).toBe(letterRules.slow.first)
    for (const pause of [15 * minute, hour, 4 * hour]) {
      const before = news.smtp.tried.length
      news.wind(pause - 1)
      await news.work()
      expect(news.smtp.tried).toHaveLength(before)
      news.wind(1)
      await news.work()
      expect(news.smtp.tried).toHaveLength(before + 1)
    }
    for (let at = 0; at < 7; at++) {
      news.wind(12 * hour)
      await news.work()
    }
    expect(await news.rows()).toMatchObject([{ state: 'refused', reason: 'overdue' }])
    expect(await news.state()).toBe('settled')
    expect(await news.stateOf(ann)).toBe('active')
  })

  test('a connection that ends after the mail began leaves it uncertain; it is sent again when the operator says so, as the same mail', async () => {
    const news = open()
    await news.subscribe(2)
    await news.tested()
    news.smtp.manner = 'drop'
    await news.work()
    expect(await news.counts()).toEqual({ uncertain: 2 })
    expect(await news.state()).toBe('settled')
    const ids = news.smtp.tried.length
    news.smtp.manner = 'take'
    news.wind(day)
    await news.work()
    expect(news.smtp.tried).toHaveLength(ids)
    expect(await resume(news.db, await news.row(), news.clock(), resend)).toEqual({ again: 2 })
    await news.work()
    expect(await news.counts()).toEqual({ accepted: 2 })
    expect(await news.state()).toBe('settled')
  })

  test('a reply that never comes leaves a mail uncertain when the worker ends', async () => {
    const news = open()
    await news.subscribe(2)
    await news.tested()
    news.smtp.manner = 'hang'
    const worker = news.own()
    await worker.lookAround()
    const sending = worker.sendDue()
    while (news.smtp.readWhole < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    worker.breakOff()
    await sending
    expect(await news.counts()).toEqual({ uncertain: 2 })
  })

  test('a worker that ends leaves what had no connection yet to others, and tells of no fault', async () => {
    const news = open()
    await news.subscribe(30)
    await news.tested()
    news.smtp.manner = 'hang'
    const stop = new AbortController()
    const worker = news.worker(witnessIn(news.folder), stop.signal)
    await worker.lookAround()
    const sending = worker.sendDue()
    while (news.smtp.readWhole < letterRules.connections) await new Promise((resolve) => setTimeout(resolve, 10))
    stop.abort()
    worker.breakOff()
    await sending
    const uncertain = letterRules.connections
    expect(await news.counts()).toEqual({ uncertain, waiting: 30 - uncertain })
    expect((await news.rows()).filter(({ state, tried }) => state === 'waiting' && tried)).toEqual([])
    expect(news.alarms).toEqual([])
    news.smtp.manner = 'take'
    await news.work()
    expect(await news.counts()).toEqual({ uncertain, accepted: 30 - uncertain })
  })

  test('a worker that is killed leaves what it took to others, and what it handed over uncertain', async () => {
    const news = open()
    await news.subscribe(6)
    const { row, epoch } = await begun(news)
    const worker = '00000000-0000-4000-8000-000000000001'
    const { claims } = await claim(news.db, { letter: row.id, worker, epoch, now: news.clock() })
    expect(claims).toHaveLength(6)
    await hand(news.db, row.id, claims.slice(0, 2), worker, news.clock())
    news.wind(letterRules.lease - 1)
    await news.work(news.worker(otherFile(news)))
    expect(news.smtp.arrived).toHaveLength(0)
    news.wind(1)
    await joinSenders(news.db, otherFile(news))
    await news.work(news.worker(otherFile(news)))
    expect(await news.counts()).toEqual({ accepted: 4, uncertain: 2 })
    expect(news.alarms.some((words) => words.startsWith('2 deliveries are uncertain'))).toBe(true)
    expect(await news.state()).toBe('settled')
  })

  test('a reader who is erased while their delivery is leased is skipped, and nobody asks their address', async () => {
    const news = open()
    const [ann = ''] = await news.subscribe(2)
    const { row, epoch } = await begun(news)
    const worker = '00000000-0000-4000-8000-000000000001'
    const { claims } = await claim(news.db, { letter: row.id, worker, epoch, now: news.clock() })
    await change(news.db, ann, 'erase', news.clock())
    const handed = await hand(news.db, row.id, claims, worker, news.clock())
    expect(handed.map(({ subscriber }) => subscriber)).not.toContain(ann)
    expect(handed).toHaveLength(1)
    expect(await news.counts()).toEqual({ handing: 1, skipped: 1 })
  })

  test('two workers share a letter: no reader and no Message-ID twice', async () => {
    const news = open()
    await news.subscribe(60)
    await news.tested()
    const [one, other] = [news.own(), news.worker()]
    await one.lookAround()
    await other.lookAround()
    await Promise.all([news.work(one), news.work(other)])
    expect(news.smtp.arrived).toHaveLength(60)
    expect(new Set(news.smtp.arrived.map(({ id }) => id)).size).toBe(60)
    expect(new Set(news.smtp.arrived.map(({ to }) => to)).size).toBe(60)
  })

  test('a backup that is put back in the middle of a letter sends nothing until it is adopted, and then nobody twice unasked', async () => {
    const news = open()
    await news.subscribe(6)
    await news.tested()
    news.warm = 2
    await news.work(news.worker())
    const putBack = await backUp(news)
    news.warm = 4
    await news.work(news.worker())
    expect(news.smtp.arrived).toHaveLength(4)
    await putBack()
    news.warm = undefined
    await news.work(news.worker())
    expect(news.smtp.arrived).toHaveLength(4)
    expect(news.alarms.at(-1)).toContain('a backup was put back. No letter is sent until you say: npm run letters -- adopt')
    // A machine that knew of less is stopped, too.
    await news.work(news.worker(otherFile(news)))
    expect(news.smtp.arrived).toHaveLength(4)
    expect(await adopt(news.db, witnessIn(news.folder), news.clock())).toEqual({ letters: ['2026-12-04-one-bag'], uncertain: 4 })
    await news.work(news.worker())
    expect(news.smtp.arrived).toHaveLength(4)
    expect(await news.state()).toBe('paused')
    await resume(news.db, await news.row(), news.clock(), goOn)
    await news.work(news.worker())
    expect(await news.counts()).toEqual({ accepted: 2, uncertain: 4 })
    await resume(news.db, await news.row(), news.clock(), resend)
    await news.work(news.worker())
    expect(await news.counts()).toEqual({ accepted: 6 })
  })

  test('a letter that was due before the store was adopted is not sent by the clock', async () => {
    const news = open()
    await news.subscribe(1)
    await news.tested('2026-12-04-old', { send: new Date(news.clock().getTime() - minute) })
    await adopt(news.db, witnessIn(news.folder), news.clock())
    await news.work()
    expect(await news.state('2026-12-04-old')).toBe('tested')
  })

  test('a mailbox that is gone is never written to again; one that refuses two letters, seven days apart, neither', async () => {
    const news = open()
    const [gone = '', off = '', back = ''] = await news.subscribe(3)
    const send = async (slug: string) => {
      await news.db.execute(sql`update letters set frozen_at = frozen_at - interval '60 days'`)
      await news.tested(slug)
      await news.work()
    }
    const says = (reply: string, ...who: readonly number[]) =>
      ({ at: 'rcpt', says: reply, to: (to: string) => who.some((n) => to.startsWith(`reader${n}@`)) }) as const
    news.smtp.manner = says('550 5.1.1 no such user', 0)
    await send('2026-12-01')
    expect(await news.stateOf(gone)).toBe('suppressed')
    news.smtp.manner = says('550 5.2.1 disabled', 1, 2)
    await send('2026-12-02')
    news.wind(6 * day)
    news.smtp.manner = says('550 5.2.1 disabled', 1)
    await send('2026-12-03')
    expect(await news.stateOf(off)).toBe('active')
    news.wind(day)
    news.smtp.manner = says('550 5.2.1 disabled', 1, 2)
    await send('2026-12-04')
    expect(await news.stateOf(off)).toBe('suppressed')
    // It took one between the two.
    expect(await news.stateOf(back)).toBe('active')
  })

  test('a letter that a server cannot take as it is stops, and its readers are untouched', async () => {
    const news = open()
    const [ann = ''] = await news.subscribe(3)
    await news.tested()
    news.smtp.manner = { at: 'data', says: '552 5.3.4 message too big' }
    await news.work()
    expect(await news.row()).toMatchObject({ state: 'paused', problem: 'a server cannot take it as it is (data 552 5.3.4)' })
    expect((await news.counts()).waiting).toBe(3)
    expect(await news.stateOf(ann)).toBe('active')
  })

  test('a clock that jumps a year ahead and back holds nobody up, and sends nobody twice', async () => {
    const news = open()
    await news.subscribe(4)
    await news.tested()
    news.smtp.manner = { at: 'rcpt', says: '450 4.3.0 later', to: (to) => to === 'reader0@example.com' }
    news.wind(0)
    await news.work()
    news.wind(365 * day)
    await news.work()
    news.wind(-365 * day + hour)
    news.smtp.manner = 'take'
    await news.work()
    expect(await news.counts()).toMatchObject({ accepted: 3 })
    expect(news.smtp.arrived.length).toBe(new Set(news.smtp.arrived.map(({ to }) => to)).size)
    expect(await news.state()).toBe('settled')
  })

  test('a letter of the night in which clocks go forward is sent once, at the moment that was meant', async () => {
    const news = open()
    await news.subscribe(1)
    // 01:30 does not exist on 28 March 2027, and the check refuses it; 02:00 is 01:00 UTC.
    expect(momentOf('2027-03-28T01:30')).toBeUndefined()
    const send = momentOf('2027-03-28T02:00') ?? new Date(0)
    news.wind(send.getTime() - news.clock().getTime() - minute)
    await news.tested('2027-03-28-lost-hour', { send })
    await news.work()
    expect(news.smtp.arrived).toHaveLength(0)
    news.wind(minute)
    await news.work()
    news.wind(hour)
    await news.work()
    expect(news.smtp.arrived).toHaveLength(1)
  })

  test('everything that is over is gone after 90 days but for the receipt', async () => {
    const news = open()
    await news.subscribe(2)
    await news.tested()
    await news.work()
    news.wind(letterRules.keep.deliveries + day)
    await news.own().purge()
    expect(await news.db.$count(deliveries)).toBe(0)
    expect(await news.row()).toMatchObject({ mail: null, receipt: { frozen: 2, accepted: 2, leftWithinSevenDays: 0 } })
  })
})

/** The file of another machine. */
const otherFile = (news: TestLetters) => `${news.folder}/other/letters-sender.json`
