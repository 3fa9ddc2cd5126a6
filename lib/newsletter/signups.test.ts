/** Crowds of sign-ups over both stores: who is taken, whose code comes first, and what the disk must hold. */
import { eq, sql } from 'drizzle-orm'
import pMap from 'p-map'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestNewsletter } from '../../tests/fakes/post.ts'
import { stores, type TestStore } from '../../tests/fakes/stores.ts'
import { limits, mails, subscribers } from '../db/schema.ts'
import { hashedNetworksOf } from './limits.ts'
import { rules, type SignupLimits } from './rules.ts'
import { rowsOf } from './store.ts'

const ann = 'ann@example.com'

describe.each(stores)('on %s', (_, open) => {
  let store: TestStore
  let news: TestNewsletter

  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.remove())
  beforeEach(async () => {
    news = new TestNewsletter(store.db)
    await news.empty()
  })

  /** A queue that is full sooner: what waits in it is counted for each sign-up. */
  const small: SignupLimits = { ...rules.limits, waiting: { ordinary: 1000, crowd: 1000 } }
  /** Many at once, as one statement: what is asked of the store is what `send` asks. */
  async function sendAll(signups: readonly { address: string; client: string }[]) {
    const rows = signups.map(({ address, client }) => {
      const [{ hash }, ...around] = hashedNetworksOf('key', client)
      return {
        address,
        network: hash,
        around: around.map(({ hash, size }) => ({ hash, free: rules.limits[size === 'site' ? 'site' : 'provider'] })),
      }
    })
    const result = await store.db.execute(sql`
      select enqueue_signup(
        address, 'hash of ' || address, 'test', network, around, ${news.clock().toISOString()}, ${JSON.stringify(small)}::jsonb
      ) as outcome
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as sent (address text, network text, around jsonb)`)
    return rowsOf(result).map(({ outcome }) => outcome)
  }
  const due = async () => (await store.db.select().from(mails).where(eq(mails.state, 'waiting'))).length
  /** The addresses to which a mail has been sent or is due, in that order. */
  const written = async () => (await store.db.select().from(subscribers).orderBy(subscribers.since)).map(({ address }) => address)
  const sendMails = () => store.db.update(mails).set({ state: 'sent', sent: news.clock() })

  test('340 networks of a /48 and a third cannot shut out 100 readers from elsewhere, whose codes come first', async () => {
    const { free } = rules.limits.household
    // 256 networks of /56 make a /48.
    const flood = Array.from({ length: 340 * free }, (_, n) => {
      const [network, turn] = [Math.floor(n / free), n % free]
      return {
        address: `turn${turn}-of-${network}@example.com`,
        client: `2001:db8:${network >> 8}:${((network & 255) << 8).toString(16)}::${turn}`,
      }
    })
    const outcomes: unknown[] = []
    for (let n = 0; n < flood.length; n += 200) outcomes.push(...(await sendAll(flood.slice(n, n + 200))))
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(2 * rules.limits.site)
    expect(outcomes.filter((outcome) => outcome === 'later')).toHaveLength(small.waiting.crowd)
    expect(outcomes).not.toContain('too many')
    const readers = Array.from({ length: 100 }, (_, n) => `reader${n}@example.com`)
    for (const [n, address] of readers.entries()) expect(await news.send(address, `198.51.${n}.1`)).toBe('taken')
    while (await news.decide());
    expect(await due()).toBe(2 * rules.limits.site + readers.length)
    expect(await written()).toEqual(expect.arrayContaining(readers))
    // When all these are on their way the crowd follows, one at a time, and the first of each of its networks before any second one.
    const late = new Set(flood.filter((_, n) => outcomes[n] === 'later').map(({ address }) => address))
    for (let n = 0; n < 5; n++) {
      await sendMails()
      news.wind(1)
      expect(await news.decide()).toBe(1)
      expect(await news.decide()).toBe(0)
      const [newest = ''] = (await written()).slice(-1)
      expect([late.has(newest), /^turn0-/.test(newest)]).toEqual([true, true])
    }
  })

  test('of crowds so many are decided in a window, and no more', async () => {
    const few: SignupLimits = { ...rules.limits, site: 0 }
    for (let n = 0; n < 3; n++) await news.send(`crowd${n}@example.com`, '2001:db8::1', few)
    await store.db.insert(limits).values({ key: 'decided of a crowd', started: news.clock(), count: rules.limits.crowd - 1 })
    await news.work()
    expect(news.post.map(({ to }) => to)).toEqual(['crowd0@example.com'])
    news.wind(rules.limits.window + 1)
    await news.work()
    expect(news.post).toHaveLength(3)
  })

  test('a crowd waits for every mail that is due, and a reader who comes later does not wait for the crowd', async () => {
    const few: SignupLimits = { ...rules.limits, site: 0 }
    await news.send('crowd1@example.com', '2001:db8::1', few)
    await news.send('crowd2@example.com', '2001:db8::1', few)
    expect([await news.decide(), await news.decide()]).toEqual([1, 0])
    expect(await news.send(ann, '198.51.100.1')).toBe('taken')
    await news.work()
    expect(news.post.map(({ to }) => to)).toEqual(['crowd1@example.com', ann, 'crowd2@example.com'])
  })

  test('2,000 sign-ups from one household are limited, its neighbours are taken, and it is itself in the next window', async () => {
    const { free, most } = rules.limits.household
    // Some at once, as the connections of a store are: who waits longer for one than a reader may is told so, however slow the machine.
    const readers = Array.from({ length: 2000 }, (_, n) => `reader${n}@example.com`)
    const outcomes = await pMap(readers, (address) => news.send(address, '192.0.2.1'), { concurrency: 16 })
    const count = (one: string) => outcomes.filter((outcome) => outcome === one).length
    expect([count('taken'), count('later'), count('too many')]).toEqual([free, most - free, 2000 - most])
    expect(await news.send(ann, '192.0.3.1')).toBe('taken')
    news.wind(rules.limits.window + 1)
    expect(await news.send(ann, '192.0.2.1')).toBe('taken')
  })

  test('when everywhere is crowded everybody is still taken', async () => {
    const few: SignupLimits = { ...rules.limits, everywhere: 2, shards: 1 }
    const outcomes = []
    for (let n = 0; n < 5; n++) outcomes.push(await news.send(`reader${n}@example.com`, `198.51.${n}.1`, few))
    expect(outcomes).toEqual(['taken', 'taken', 'later', 'later', 'later'])
    await news.work()
    expect(news.post).toHaveLength(5)
  })

  test('what the disk must hold is bounded, and a crowd that fills its part takes nothing from the others', async () => {
    const few: SignupLimits = { ...rules.limits, site: 1, waiting: { ordinary: 3, crowd: 2 } }
    const crowd = []
    for (let n = 0; n < 5; n++) crowd.push(await news.send(`crowd${n}@example.com`, `2001:db8:0:${n}00::1`, few))
    expect(crowd).toEqual(['taken', 'later', 'later', 'full', 'full'])
    const others = []
    for (let n = 0; n < 3; n++) others.push(await news.send(`reader${n}@example.com`, `198.51.${n}.1`, few))
    expect(others).toEqual(['taken', 'taken', 'full'])
    await news.work()
    expect(await news.send(ann, '198.51.100.1', few)).toBe('taken')
  })
})
