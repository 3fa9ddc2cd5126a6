/** Whom a letter may go to when there are others: on both stores. */
import { describe, expect, test } from 'vitest'
import { day, hour } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { arm, cancel } from './arm.ts'

const [first, second] = ['2026-12-04-one-bag', '2026-12-05-another']

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('of two letters that were armed while no worker ran, one goes out, and the other waits and says why', async () => {
    const news = open()
    await news.subscribe(3)
    const send = new Date(news.clock().getTime() + hour)
    for (const slug of [first, second]) {
      const made = await news.tested(slug, { send })
      expect(await arm(news.db, await news.row(slug), made, news.clock())).toEqual({ armed: true })
    }
    await news.work()
    expect(await news.counts(first)).toEqual({ accepted: 3 })
    expect(await news.state(second)).toBe('tested')
    expect(await news.counts(second)).toEqual({})
    expect(news.alarms.at(-1)).toContain(`${second} would break what 3 subscribers were promised`)
  })

  test('a letter that was cancelled before anybody was sent it holds up no other', async () => {
    const news = open()
    await news.subscribe(3)
    await news.tested(first)
    await news.own().lookAround()
    expect(await news.state(first)).toBe('frozen')
    await cancel(news.db, await news.row(first), news.clock())
    news.wind(day)
    await news.tested(second)
    await news.work()
    expect(await news.counts(second)).toEqual({ accepted: 3 })
  })

  test('a letter that was cancelled when one had it is the last letter all the same', async () => {
    const news = open()
    await news.subscribe(3)
    await news.tested(first)
    news.warm = 1
    await news.work(news.worker())
    await cancel(news.db, await news.row(first), news.clock())
    news.warm = undefined
    news.wind(day)
    await news.tested(second)
    await news.work()
    expect(await news.state(second)).toBe('tested')
    expect(news.smtp.arrived).toHaveLength(1)
  })
})
