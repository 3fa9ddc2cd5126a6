/** The newsletter over both stores: what each event does to the row, and to the post. */
import pMap from 'p-map'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashFor, TestNewsletter } from '../../tests/fakes/post.ts'
import { stores, type TestStore } from '../../tests/fakes/stores.ts'
import { confirmByCode, confirmByLink } from './confirmation.ts'
import { rules } from './rules.ts'
import { enqueueSignup } from './signups.ts'
import { change, findSubscriber, purgeExpired } from './store.ts'

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

  const idOf = async (address: string) => (await findSubscriber(store.db, { address }))?.id ?? ''
  const subjects = (address: string) => news.mailsTo(address).map(({ subject }) => subject.replace(/^\d{6}/, '######'))

  async function join(address: string) {
    await news.ask(address)
    expect(await confirmByCode(store.db, hashFor(address), news.codeFor(address), news.clock())).toBe('confirmed')
    await news.work()
  }

  test('a person asks, types the code, and is on the list', async () => {
    await news.ask(ann)
    expect(await news.stateOf(ann)).toBe('pending')
    await join(ann).catch(() => undefined)
    expect(await news.stateOf(ann)).toBe('active')
    expect(subjects(ann)).toEqual(['###### is your code for Reticule', 'You are on the list of Reticule'])
    expect(await findSubscriber(store.db, { address: ann })).toMatchObject({
      form: 'test',
      method: 'code',
      confirmed: news.clock(),
    })
  })

  test('the button of the mail confirms as the code does, once, and says so ever after', async () => {
    await news.ask(ann)
    const token = news.tokenFor(ann)
    expect(await confirmByLink(store.db, token, news.clock())).toBe('confirmed')
    expect(await news.stateOf(ann)).toBe('active')
    expect(await confirmByLink(store.db, token, news.clock())).toBe('already')
    news.wind(rules.lapse)
    await purgeExpired(store.db, news.clock())
    expect(await confirmByLink(store.db, token, news.clock())).toBe('already')
    await change(store.db, await idOf(ann), 'leave', news.clock())
    expect(await confirmByLink(store.db, token, news.clock())).toBe('wrong')
  })

  test('a code that was used says so to whoever holds it, for its thirty minutes, and to no one who guesses', async () => {
    await news.ask(ann)
    const code = news.codeFor(ann)
    const wrong = code === '000000' ? '111111' : '000000'
    const type = (typed: string) => confirmByCode(store.db, hashFor(ann), typed, news.clock())
    expect([await type(code), await type(code)]).toEqual(['confirmed', 'already'])
    const told = []
    for (let tries = 0; tries < rules.code.tries; tries++) told.push(await type(wrong))
    expect(told).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'exhausted'])
    expect(await type(code)).toBe('exhausted')
    news.wind(rules.code.life + 1)
    await purgeExpired(store.db, news.clock())
    expect(await findSubscriber(store.db, { address: ann })).toMatchObject({ state: 'active', codeHash: null })
    expect(await type(code)).toBe('wrong')
  })

  test('a code is dead after thirty minutes, after five tries, after its use, and when a new one is sent', async () => {
    await news.ask(ann)
    const first = news.codeFor(ann)
    const wrong = first === '000000' ? '111111' : '000000'
    news.wind(rules.code.life + 1)
    expect(await confirmByCode(store.db, hashFor(ann), first, news.clock())).toBe('old')
    await news.ask(ann)
    const second = news.codeFor(ann)
    if (first !== second) expect(await confirmByCode(store.db, hashFor(ann), first, news.clock())).toBe('wrong')
    for (let tries = 2; tries < rules.code.tries; tries++)
      expect(await confirmByCode(store.db, hashFor(ann), wrong, news.clock())).toBe('wrong')
    expect(await confirmByCode(store.db, hashFor(ann), wrong, news.clock())).toBe('exhausted')
    expect(await confirmByCode(store.db, hashFor(ann), second, news.clock())).toBe('exhausted')
    expect(await news.stateOf(ann)).toBe('pending')
    news.wind(rules.mailbox.pauses[1])
    await join(ann)
    expect(await confirmByCode(store.db, hashFor(ann), second, news.clock())).not.toBe('confirmed')
  })

  test('somebody who is on the list and asks again is told so by mail alone, and stays', async () => {
    await join(ann)
    news.wind(rules.mailbox.pauses[0])
    await news.ask(ann)
    expect(await news.stateOf(ann)).toBe('active')
    expect(subjects(ann).at(-1)).toBe('You were on the list of Reticule already')
  })

  test('who leaves is gone at once, and comes back by a code afresh', async () => {
    await join(ann)
    const id = await idOf(ann)
    expect(await change(store.db, id, 'leave', news.clock())).toBe(true)
    expect(await change(store.db, id, 'leave', news.clock())).toBe(false)
    await news.work()
    expect(await news.stateOf(ann)).toBe('left')
    expect(subjects(ann).at(-1)).toBe('You have left the list of Reticule')
    news.wind(rules.mailbox.pauses[0])
    await news.ask(ann)
    expect(await news.stateOf(ann)).toBe('pending')
    await join(ann).catch(() => undefined)
    expect(await confirmByCode(store.db, hashFor(ann), news.codeFor(ann), news.clock())).not.toBe('confirmed')
  })

  test('an address that bounced is never written to again', async () => {
    await join(ann)
    expect(await change(store.db, await idOf(ann), 'bounce', news.clock())).toBe(true)
    const before = news.post.length
    news.wind(rules.mailbox.pauses[0])
    await news.ask(ann)
    expect(await news.stateOf(ann)).toBe('suppressed')
    expect(news.post).toHaveLength(before)
  })

  test('what is erased leaves a fingerprint and no address', async () => {
    await join(ann)
    expect(await change(store.db, await idOf(ann), 'erase', news.clock())).toBe(true)
    await news.work()
    expect(await news.stateOf(ann)).toBe('none')
    expect(subjects(ann).at(-1)).toBe('Reticule has erased your address')
    const kept = await news.everything()
    expect(kept).toContain(hashFor(ann))
    expect(kept.replace(hashFor(ann), '')).not.toContain(ann)
  })

  test('200 sign-ups for one address from 200 networks make one mail', async () => {
    const networks = Array.from({ length: 200 }, (_, n) => `network ${n}`)
    const signUp = (networkHash: string) =>
      enqueueSignup(store.db, { address: ann, addressHash: hashFor(ann), form: 'test', networkHash, at: news.clock() })
    expect(new Set(await pMap(networks, signUp, { concurrency: 16 }))).toEqual(new Set(['taken']))
    await Promise.all([news.work(), news.work(), news.work()])
    expect(news.mailsTo(ann)).toHaveLength(1)
  })

  test('a sign-up that nobody confirms goes after 14 days, the hash of a network after 30', async () => {
    await news.ask(ann)
    await join('bob@example.com')
    news.wind(rules.lapse - 1000)
    expect(await purgeExpired(store.db, news.clock())).toBe(0)
    news.wind(2000)
    expect(await purgeExpired(store.db, news.clock())).toBe(1)
    expect(await news.stateOf(ann)).toBe('none')
    expect((await findSubscriber(store.db, { address: 'bob@example.com' }))?.networkHash).toBe('a network')
    news.wind(rules.network)
    await purgeExpired(store.db, news.clock())
    expect((await findSubscriber(store.db, { address: 'bob@example.com' }))?.networkHash).toBeNull()
  })
})
