/** What is gone when its time is over, whatever became of the letter: on both stores. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { letterRules } from '../rules.ts'
import { pause } from './arm.ts'

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('a letter that stays paused is over after 90 days, and who was sent it is not kept for longer', async () => {
    const news = open()
    await news.subscribe(3)
    await news.tested()
    news.warm = 1
    await news.work()
    await pause(news.db, (await news.row()).id, news.clock(), 'by hand')
    news.wind(letterRules.keep.deliveries - day)
    await news.own().purge()
    expect(await news.state()).toBe('paused')
    expect(await news.rows()).toHaveLength(3)
    news.wind(2 * day)
    await news.own().purge()
    expect(await news.rows()).toEqual([])
    expect(await news.row()).toMatchObject({ state: 'cancelled', mail: null, receipt: { frozen: 3, accepted: 1, left: 2 } })
  })
})
