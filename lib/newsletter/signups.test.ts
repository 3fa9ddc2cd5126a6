/** Sign-ups over both stores: who is taken, who is written to, how soon, and how often. */
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashFor, TestNewsletter } from '../../tests/fakes/post.ts'
import { stores, type TestStore } from '../../tests/fakes/stores.ts'
import { limits, mails, subscribers } from '../db/schema.ts'
import { confirmByCode } from './confirmation.ts'
import { hashedNetworksOf } from './limits.ts'
import { isResting } from './mailboxes.ts'
import { rules, type SignupLimits } from './rules.ts'
import { enqueueSignup, processSignups } from './signups.ts'
import { change, findSubscriber, forgetFingerprint, rowsOf, tidy } from './store.ts'
import { decide as decideEvent, type Event, type State } from './subscription.ts'

const ann = 'ann@example.com'
const [tenMinutes, hour, sixHours, day] = rules.mailbox.pauses
const nobody = '00000000-0000-0000-0000-000000000000'

describe.each(stores)('on %s', (_, open) => {
  let store: TestStore
  let news: TestNewsletter

  beforeAll(async () => {
    store = await open()
  }, 600_000)
  afterAll(() => store.remove())
  beforeEach(async () => {
    news = new TestNewsletter(store.db)
    await news.empty()
  })

  /** The form, sent by somebody at an address of the internet. */
  function send(address: string, client: string, limits?: SignupLimits) {
    const [{ hash: networkHash }, ...around] = hashedNetworksOf('key', client)
    return enqueueSignup(store.db, { address, addressHash: hashFor(address), form: 'test', networkHash, around, at: news.clock() }, limits)
  }
  const decide = () => processSignups(store.db, news.clock(), () => undefined)
  const idOf = async (address: string) => (await findSubscriber(store.db, { address }))?.id ?? nobody
  const mailsTo = (address: string) => news.mailsTo(address).length
  const type = (address: string, code: string) => confirmByCode(store.db, hashFor(address), code, news.clock())
  const erase = async (address: string) => change(store.db, await idOf(address), 'erase', news.clock())

  async function join(address: string) {
    await news.ask(address)
    expect(await type(address, news.codeFor(address))).toBe('confirmed')
    await news.work()
  }

  describe('a crowd', () => {
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
          address, 'hash of ' || address, 'test', network, around, ${news.clock().toISOString()}, ${JSON.stringify(rules.limits)}::jsonb
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
      expect(outcomes.filter((outcome) => outcome === 'later')).toHaveLength(flood.length - 2 * rules.limits.site)
      const readers = Array.from({ length: 100 }, (_, n) => `reader${n}@example.com`)
      for (const [n, address] of readers.entries()) expect(await send(address, `198.51.${n}.1`)).toBe('taken')
      while (await decide());
      expect(await due()).toBe(2 * rules.limits.site + readers.length)
      expect(await written()).toEqual(expect.arrayContaining(readers))
      // When all these are on their way the crowd follows, one at a time, and the first of each of its networks before any second one.
      const late = new Set(flood.filter((_, n) => outcomes[n] === 'later').map(({ address }) => address))
      for (let n = 0; n < 5; n++) {
        await sendMails()
        news.wind(1)
        expect(await decide()).toBe(1)
        expect(await decide()).toBe(0)
        const [newest = ''] = (await written()).slice(-1)
        expect([late.has(newest), /^turn0-/.test(newest)]).toEqual([true, true])
      }
    }, 600_000)

    test('of crowds so many are decided in a window, and no more', async () => {
      const few: SignupLimits = { ...rules.limits, site: 0 }
      for (let n = 0; n < 3; n++) await send(`crowd${n}@example.com`, '2001:db8::1', few)
      await store.db.insert(limits).values({ key: 'decided of a crowd', started: news.clock(), count: rules.limits.crowd - 1 })
      await news.work()
      expect(news.post.map(({ to }) => to)).toEqual(['crowd0@example.com'])
      news.wind(rules.limits.window + 1)
      await news.work()
      expect(news.post).toHaveLength(3)
    })

    test('a crowd waits for every mail that is due, and a reader who comes later does not wait for the crowd', async () => {
      const few: SignupLimits = { ...rules.limits, site: 0 }
      await send('crowd1@example.com', '2001:db8::1', few)
      await send('crowd2@example.com', '2001:db8::1', few)
      expect([await decide(), await decide()]).toEqual([1, 0])
      expect(await send(ann, '198.51.100.1')).toBe('taken')
      await news.work()
      expect(news.post.map(({ to }) => to)).toEqual(['crowd1@example.com', ann, 'crowd2@example.com'])
    })

    test('2,000 sign-ups from one household are limited, its neighbours are taken, and it is itself in the next window', async () => {
      const { free, most } = rules.limits.household
      const outcomes = await Promise.all(Array.from({ length: 2000 }, (_, n) => send(`reader${n}@example.com`, '192.0.2.1')))
      const count = (one: string) => outcomes.filter((outcome) => outcome === one).length
      expect([count('taken'), count('later'), count('too many')]).toEqual([free, most - free, 2000 - most])
      expect(await send(ann, '192.0.3.1')).toBe('taken')
      news.wind(rules.limits.window + 1)
      expect(await send(ann, '192.0.2.1')).toBe('taken')
    }, 600_000)

    test('when everywhere is crowded everybody is still taken', async () => {
      const few: SignupLimits = { ...rules.limits, everywhere: 2, shards: 1 }
      const outcomes = []
      for (let n = 0; n < 5; n++) outcomes.push(await send(`reader${n}@example.com`, `198.51.${n}.1`, few))
      expect(outcomes).toEqual(['taken', 'taken', 'later', 'later', 'later'])
      await news.work()
      expect(news.post).toHaveLength(5)
    })

    test('what the disk must hold is bounded, and a crowd that fills its part takes nothing from the others', async () => {
      const few: SignupLimits = { ...rules.limits, site: 1, waiting: { ordinary: 3, crowd: 2 } }
      const crowd = []
      for (let n = 0; n < 5; n++) crowd.push(await send(`crowd${n}@example.com`, `2001:db8:0:${n}00::1`, few))
      expect(crowd).toEqual(['taken', 'later', 'later', 'full', 'full'])
      const others = []
      for (let n = 0; n < 3; n++) others.push(await send(`reader${n}@example.com`, `198.51.${n}.1`, few))
      expect(others).toEqual(['taken', 'taken', 'full'])
      await news.work()
      expect(await send(ann, '198.51.100.1', few)).toBe('taken')
    })
  })

  describe('one mailbox', () => {
    test('gets four mails in its first day however often and by whatever spelling it is entered, then one a day', async () => {
      const spellings = ['dora@gmail.com', 'd.ora@gmail.com', 'do.ra+news@googlemail.com', 'dora+1@gmail.com']
      const counts = []
      for (const [days, step] of [10, 60, 60].entries()) {
        const before = await store.db.$count(mails)
        for (let minutes = 0; minutes < 24 * 60; minutes += step) {
          await send(spellings[(minutes / step) % spellings.length] ?? '', `198.51.${minutes / 10}.${days}`)
          await decide()
          news.wind(step * 60_000)
        }
        counts.push((await store.db.$count(mails)) - before)
      }
      expect(counts).toEqual([4, 1, 1])
    }, 600_000)

    test('waits ten minutes, an hour, six hours, a day; after a quiet week it begins afresh', async () => {
      await news.ask(ann)
      for (const pause of [tenMinutes, hour, sixHours, day, day]) {
        news.wind(pause - 1)
        const before = mailsTo(ann)
        await news.ask(ann, `before ${pause} ${before}`)
        expect(mailsTo(ann)).toBe(before)
        news.wind(1)
        await news.ask(ann, `after ${pause} ${before}`)
        expect(mailsTo(ann)).toBe(before + 1)
      }
      news.wind(rules.mailbox.forget + 1)
      await tidy(store.db, news.clock())
      expect(await news.everything()).toContain(`mailboxes: [{"rows":"[]"}]`)
      await news.ask(ann)
      news.wind(tenMinutes)
      await news.ask(ann)
      expect(mailsTo(ann)).toBe(8)
    })

    test('is worth ten tries a day, of all its codes together', async () => {
      const wrong = (address: string) => (news.codeFor(address) === '000000' ? '111111' : '000000')
      await news.ask(ann)
      for (let n = 0; n < rules.code.tries; n++) await type(ann, wrong(ann))
      news.wind(tenMinutes)
      await news.ask('ann+two@example.com')
      for (let n = 0; n < rules.code.tries; n++) await type('ann+two@example.com', wrong('ann+two@example.com'))
      news.wind(hour)
      await news.ask('ann+three@example.com')
      expect(await type('ann+three@example.com', news.codeFor('ann+three@example.com'))).toBe('exhausted')
      news.wind(day)
      await news.ask('ann+three@example.com')
      expect(await type('ann+three@example.com', news.codeFor('ann+three@example.com'))).toBe('confirmed')
    })
  })

  describe('an address that was erased', () => {
    test('is written to once in thirty days, whatever a stranger types, and its fingerprint stands', async () => {
      await join(ann)
      await erase(ann)
      await news.work()
      const before = mailsTo(ann)
      for (let days = 0; days < 29; days++) {
        news.wind(day)
        await news.ask(ann, `network ${days}`)
        await tidy(store.db, news.clock())
      }
      expect(mailsTo(ann)).toBe(before + 1)
      expect(await news.stateOf(ann)).toBe('none')
      expect(await news.everything()).toContain(hashFor(ann))
      news.wind(2 * day + 1)
      await news.ask(ann)
      expect(mailsTo(ann)).toBe(before + 2)
    })

    test('comes back by its owner’s confirmation, and only then the fingerprint goes', async () => {
      await join(ann)
      await erase(ann)
      news.wind(tenMinutes)
      await news.ask(ann)
      const fingerprints = async () => /erased: .*/.exec(await news.everything())?.[0]
      expect(await fingerprints()).toContain(hashFor(ann))
      expect(await type(ann, news.codeFor(ann))).toBe('confirmed')
      expect(await fingerprints()).not.toContain(hashFor(ann))
    })

    test.each(['pending', 'active', 'left'])(
      'and was shut out before, as %s, is never written to again, until the editors allow it',
      async (from) => {
        if (from === 'pending') await news.ask(ann)
        else await join(ann)
        if (from === 'left') await change(store.db, await idOf(ann), 'leave', news.clock())
        await news.work()
        expect(await change(store.db, await idOf(ann), 'bounce', news.clock())).toBe(true)
        const before = mailsTo(ann)
        const askForYears = async () => {
          for (let years = 0; years < 3; years++) {
            news.wind(365 * day)
            await news.ask(ann, `network ${years}`)
          }
        }
        await askForYears()
        await erase(ann)
        await askForYears()
        expect(mailsTo(ann)).toBe(before)
        expect(await news.stateOf(ann)).toBe('none')
        expect(await forgetFingerprint(store.db, hashFor(ann))).toBe(true)
        await join(ann)
        expect(await news.stateOf(ann)).toBe('active')
      },
    )

    test('or was only shut out comes back by a code of its own once the editors allow it', async () => {
      await join(ann)
      await change(store.db, await idOf(ann), 'bounce', news.clock())
      await change(store.db, await idOf(ann), 'allow', news.clock())
      await news.work()
      expect(await type(ann, news.codeFor(ann))).toBe('confirmed')
      expect(await news.stateOf(ann)).toBe('active')
    })
  })

  test('a clock that jumps a year ahead and back holds neither a network, nor a mailbox, nor a code, nor a fingerprint', async () => {
    const year = 365 * day
    await join('bob@example.com')
    await erase('bob@example.com')
    news.wind(year)
    const few: SignupLimits = { ...rules.limits, household: { free: 1, most: 2 } }
    for (let n = 0; n < 2; n++) await send(`reader${n}@example.com`, '192.0.2.1', few)
    expect(await send(ann, '192.0.2.1', few)).toBe('too many')
    await news.ask(ann)
    await news.ask('bob@example.com')
    const code = news.codeFor(ann)
    for (let n = 0; n < 3; n++) await type(ann, code === '000000' ? '111111' : '000000')
    await send('waits@example.com', '198.51.100.1')
    await news.workWith({ send: () => Promise.reject(new Error('busy')), close: () => undefined })
    news.wind(-year)
    // A code of the year that has not come is no code.
    expect(await type(ann, code)).toBe('old')
    expect(await send('reader@example.com', '192.0.2.1', few)).toBe('taken')
    const before = [mailsTo(ann), mailsTo('bob@example.com')]
    await news.ask(ann)
    await news.ask('bob@example.com')
    expect([mailsTo(ann), mailsTo('bob@example.com'), mailsTo('waits@example.com')]).toEqual([...before.map((count) => count + 1), 1])
    await tidy(store.db, news.clock())
    expect(/(limits|mailboxes): .*2027-/.test(await news.everything())).toBe(false)
    news.wind(2 * rules.lapse)
    await tidy(store.db, news.clock())
    expect(await news.stateOf(ann)).toBe('none')
  })

  test('any sequence of events leads where the table, the pauses and the fingerprints say', async () => {
    const addresses = ['ann@example.com', 'bob@example.com']
    const events = fc.constantFrom<Event>('ask', 'ask', 'confirm', 'leave', 'bounce', 'erase', 'allow')
    const step = fc.tuple(fc.constantFrom(...addresses), events, fc.constantFrom(60_000, tenMinutes, hour, day, rules.erased))
    type Model = { state: State; made: number; mails: number; mailed: Date | null; fingerprint?: { mailed: number; suppressed: boolean } }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await news.empty()
        const models = new Map<string, Model>(addresses.map((address) => [address, { state: 'none', made: 0, mails: 0, mailed: null }]))
        for (const [n, [address, event, pause]] of steps.entries()) {
          news.wind(pause)
          const now = news.clock()
          const model = models.get(address)
          if (!model) throw new Error('an address without a model')
          if (model.mailed && now.getTime() - model.mailed.getTime() > rules.mailbox.forget) model.mails = 0
          const { fingerprint } = model
          const isForbidden = fingerprint && (fingerprint.suppressed || now.getTime() - fingerprint.mailed <= rules.erased)
          const isRefused =
            event === 'confirm'
              ? now.getTime() - model.made > rules.code.life
              : event === 'ask' && (isResting(model.mails, model.mailed, now) || isForbidden)
          const decision = isRefused ? undefined : decideEvent(model.state, event)
          const [before, code] = [mailsTo(address), news.codeFor(address)]
          if (event === 'ask') await news.ask(address, `network of ${n}`)
          else if (event === 'confirm') await type(address, code)
          else await change(store.db, await idOf(address), event, now)
          await news.work()
          if (decision?.mail && event === 'ask') {
            model.mails += 1
            model.mailed = now
            if (fingerprint) fingerprint.mailed = now.getTime()
          }
          if (decision?.mail === 'code') model.made = now.getTime()
          if (decision && event === 'confirm') model.fingerprint = undefined
          if (decision && event === 'erase')
            model.fingerprint = {
              mailed: fingerprint?.mailed ?? 0,
              suppressed: model.state === 'suppressed' || fingerprint?.suppressed === true,
            }
          model.state = decision?.to ?? model.state
          expect(await news.stateOf(address)).toBe(model.state)
          expect(mailsTo(address) - before).toBe(decision?.mail ? 1 : 0)
        }
      }),
      { numRuns: 40 },
    )
  }, 600_000)
})
