/** How often and to whom the form may have us write, over both stores: mailboxes, erased and shut-out addresses, clocks that jump. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashFor, TestNewsletter } from '../../tests/fakes/post.ts'
import { stores, type TestStore } from '../../tests/fakes/stores.ts'
import { mails } from '../db/schema.ts'
import { confirmByCode } from './confirmation.ts'
import { isResting } from './mailboxes.ts'
import { rules, type SignupLimits } from './rules.ts'
import { change, findSubscriber, forgetFingerprint, purgeExpired } from './store.ts'
import { decide, type Event, type State } from './subscription.ts'

const ann = 'ann@example.com'
const [tenMinutes, hour, sixHours, day] = rules.mailbox.pauses
const nobody = '00000000-0000-0000-0000-000000000000'

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

  const idOf = async (address: string) => (await findSubscriber(store.db, { address }))?.id ?? nobody
  const mailsTo = (address: string) => news.mailsTo(address).length
  const type = (address: string, code: string) => confirmByCode(store.db, hashFor(address), code, news.clock())
  const erase = async (address: string) => change(store.db, await idOf(address), 'erase', news.clock())

  async function join(address: string) {
    await news.ask(address)
    expect(await type(address, news.codeFor(address))).toBe('confirmed')
    await news.work()
  }

  describe('one mailbox', () => {
    test('gets four mails in its first day however often and by whatever spelling it is entered, then one a day', async () => {
      const spellings = ['dora@gmail.com', 'd.ora@gmail.com', 'do.ra+news@googlemail.com', 'dora+1@gmail.com']
      const counts = []
      for (const [days, step] of [10, 60, 60].entries()) {
        const before = await store.db.$count(mails)
        for (let minutes = 0; minutes < 24 * 60; minutes += step) {
          await news.send(spellings[(minutes / step) % spellings.length] ?? '', `198.51.${minutes / 10}.${days}`)
          await news.decide()
          news.wind(step * 60_000)
        }
        counts.push((await store.db.$count(mails)) - before)
      }
      expect(counts).toEqual([4, 1, 1])
    })

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
      await purgeExpired(store.db, news.clock())
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
        await purgeExpired(store.db, news.clock())
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
    for (let n = 0; n < 2; n++) await news.send(`reader${n}@example.com`, '192.0.2.1', few)
    expect(await news.send(ann, '192.0.2.1', few)).toBe('too many')
    await news.ask(ann)
    await news.ask('bob@example.com')
    const code = news.codeFor(ann)
    for (let n = 0; n < 3; n++) await type(ann, code === '000000' ? '111111' : '000000')
    await news.send('waits@example.com', '198.51.100.1')
    await news.workWith({ send: () => Promise.reject(new Error('busy')), close: () => undefined })
    news.wind(-year)
    // A code of the year that has not come is no code.
    expect(await type(ann, code)).toBe('old')
    expect(await news.send('reader@example.com', '192.0.2.1', few)).toBe('taken')
    const before = [mailsTo(ann), mailsTo('bob@example.com')]
    await news.ask(ann)
    await news.ask('bob@example.com')
    expect([mailsTo(ann), mailsTo('bob@example.com'), mailsTo('waits@example.com')]).toEqual([...before.map((count) => count + 1), 1])
    await purgeExpired(store.db, news.clock())
    expect(/(limits|mailboxes): .*2027-/.test(await news.everything())).toBe(false)
    news.wind(2 * rules.lapse)
    await purgeExpired(store.db, news.clock())
    expect(await news.stateOf(ann)).toBe('none')
  })

  test('any sequence of events leads where the table, the pauses and the fingerprints say', async () => {
    const addresses = ['ann@example.com', 'bob@example.com']
    // Weighed so that many a sequence goes on after an address was erased.
    const events = fc.constantFrom<Event>('ask', 'ask', 'ask', 'confirm', 'confirm', 'leave', 'bounce', 'erase', 'erase', 'allow')
    const pauses = fc.constantFrom(60_000, tenMinutes, tenMinutes, hour, day, rules.erased)
    const step = fc.tuple(fc.constantFrom(ann, ann, ann, 'bob@example.com'), events, pauses)
    type Model = { state: State; made: number; mails: number; mailed: Date | null; fingerprint?: { mailed: number; suppressed: boolean } }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 16 }), async (steps) => {
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
          const decision = isRefused ? undefined : decide(model.state, event)
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
  })
})
