/** Addresses that take no letter for months: on both stores. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { currentPromise } from '../../newsletter/promise.ts'
import { noteStrike } from './strikes.ts'

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('five letters that stayed deferred, as far apart as letters are, end it: none is forgotten before the fifth', async () => {
    const news = open()
    const [ann = ''] = await news.subscribe(1)
    const over: boolean[] = []
    for (const letter of [1, 2, 3, 4, 5]) {
      over.push(await noteStrike(news.db, ann, letter, 'deferred', news.clock()))
      news.wind(currentPromise.atMostOneIn * day)
      await news.own().purge()
    }
    expect(over).toEqual([false, false, false, false, true])
    expect(await news.stateOf(ann)).toBe('suppressed')
  })

  test('a letter that was taken between two ends the row, also when its own row is long gone', async () => {
    const news = open()
    const [ann = ''] = await news.subscribe(1)
    for (const [slug, manner] of [
      ['2026-12-04', { at: 'rcpt', says: '550 5.2.1 disabled' }],
      ['2027-01-03', 'take'],
      ['2027-05-13', { at: 'rcpt', says: '550 5.2.1 disabled' }],
    ] as const) {
      news.smtp.manner = manner
      await news.tested(slug)
      await news.work()
      news.wind(slug === '2027-01-03' ? 130 * day : 30 * day)
      await news.own().purge()
    }
    expect(news.smtp.tried).toHaveLength(3)
    expect(await news.stateOf(ann)).toBe('active')
  })
})
