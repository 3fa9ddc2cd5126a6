/** Which letters are told as sent, whatever happens to them afterwards: on both stores. */
import { describe, expect, test } from 'vitest'
import { day, minute, type TestLetters } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { letterRules } from '../rules.ts'
import { cancel, pause, resume } from './arm.ts'
import { listSent } from './balance.ts'
import { claim } from './claims.ts'
import { ownership, witnessIn } from './epoch.ts'

const slug = '2026-12-04-one-bag'
const told = async (news: TestLetters) => (await listSent(news.db, news.clock())).map((letter) => letter.slug)

/** A letter that two have, and that a server has put off for a third. */
async function putOff(news: TestLetters) {
  await news.subscribe(3)
  await news.tested()
  news.smtp.manner = { at: 'rcpt', says: '451 4.7.1 greylisted', to: (to) => to === 'reader0@example.com' }
  await news.work()
  return news.row()
}

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('a letter that everybody was sent once is told as sent, also while it is paused, and while one of it is tried again', async () => {
    const news = open()
    const row = await putOff(news)
    expect(await told(news)).toEqual([slug])
    await pause(news.db, row.id, news.clock(), 'by hand')
    expect(await told(news)).toEqual([slug])
    await resume(news.db, row, news.clock(), { isLate: true, resend: false })
    news.wind(15 * minute)
    const owner = await ownership(news.db, witnessIn(news.folder), news.clock())
    if ('refused' in owner) throw new Error(owner.refused)
    const worker = '00000000-0000-4000-8000-000000000001'
    const { claims } = await claim(news.db, { letter: row.id, worker, epoch: owner.epoch, now: news.clock() })
    expect(claims).toHaveLength(1)
    expect(await told(news)).toEqual([slug])
  })

  test('it stays told when it is cancelled while somebody has it, without a receipt, and after its deliveries are gone', async () => {
    const news = open()
    await cancel(news.db, await putOff(news), news.clock())
    const sent = [{ slug, sentAt: news.clock().toISOString() }]
    expect(await listSent(news.db, news.clock())).toEqual(sent)
    news.wind(letterRules.keep.deliveries + day)
    await news.own().purge()
    expect(await news.rows()).toEqual([])
    expect(await listSent(news.db, news.clock())).toEqual(sent)
  })

  test('it stays told while those of whom it was uncertain are sent it again', async () => {
    const news = open()
    await news.subscribe(2)
    await news.tested()
    news.smtp.manner = 'drop'
    await news.work()
    expect(await told(news)).toEqual([slug])
    await resume(news.db, await news.row(), news.clock(), { isLate: true, resend: true })
    expect(await news.counts()).toEqual({ waiting: 2 })
    expect(await told(news)).toEqual([slug])
  })

  test('a letter that some are still to be sent is not told, nor is one that nobody has', async () => {
    const news = open()
    await news.subscribe(3)
    await news.tested()
    news.warm = 1
    await news.work()
    expect(await news.counts()).toEqual({ accepted: 1, waiting: 2 })
    expect(await told(news)).toEqual([])
    await cancel(news.db, await news.row(), news.clock())
    expect(await told(news)).toEqual([])
  })
})
