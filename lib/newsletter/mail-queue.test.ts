/** Who holds which mail while sending has stopped: on both stores. */
import { describe, expect, test } from 'vitest'
import { smtpNewsletter } from '../../tests/fakes/smtp-newsletter.ts'
import { stores } from '../../tests/fakes/stores.ts'
import { type Claimed, claimNextMail, noteFailure, noteSent, putBack } from './mail-queue.ts'
import { rules } from './rules.ts'
import type { Verdict } from './verdicts.ts'

const stop: Verdict = { effect: 'stop', reason: 'sender' }

describe.each(stores)('on %s', (_, openStore) => {
  const open = smtpNewsletter(openStore)

  /** Two mails that are taken; the first of them fails, and is taken once more as the probe, while the second is still in hand. */
  async function probing() {
    const news = open()
    for (const address of ['ann@example.com', 'bob@example.com']) await news.signUp(address)
    await news.decide()
    const take = () => claimNextMail(news.db, news.clock())
    const must = async (claimed = take()): Promise<Claimed> => {
      const found = await claimed
      if (!found) throw new Error('No mail is due.')
      return found
    }
    const fail = (claimed: Claimed) => noteFailure(news.db, claimed, stop, 'mail 550', news.clock())
    const [first, second] = [await must(), await must()]
    await fail(first)
    news.wind(rules.mail.probe.least)
    const probe = await must()
    expect(probe).toMatchObject({ isProbe: true, row: { id: first.row.id } })
    return { news, take, must, fail, probe, second }
  }

  test('a mail that is in hand is not taken a second time when an older one fails meanwhile', async () => {
    const { news, take, must, fail, probe, second } = await probing()
    await fail(second)
    // Probes are drawn by chance: several are.
    for (let drawn = 0; drawn < 4; drawn++) {
      news.wind(rules.mail.probe.most)
      const again = await must()
      expect(again.row.id).toBe(second.row.id)
      expect(await take()).toBeUndefined()
      await fail(again)
    }
    // Whoever held the probe is no more: its lease ends.
    news.wind(rules.mail.lease)
    expect([second.row.id, probe.row.id]).toContain((await must()).row.id)
  })

  test('of two probes one is taken by the server: the other stays in hand, and whatever else was held up goes out', async () => {
    const { news, take, must, fail, probe, second } = await probing()
    await fail(second)
    news.wind(rules.mail.probe.most)
    const other = await must()
    await news.signUp('cy@example.com')
    await news.decide()
    await noteSent(news.db, other, news.clock())
    const next = await must()
    expect(next.isProbe).toBe(false)
    expect([probe.row.id, other.row.id]).not.toContain(next.row.id)
    expect(await take()).toBeUndefined()
    await noteSent(news.db, probe, news.clock())
  })

  test('a probe that is broken off is put back, and no other with it that is in hand', async () => {
    const { news, take, must, fail, probe, second } = await probing()
    await fail(second)
    news.wind(rules.mail.probe.most)
    const other = await must()
    await putBack(news.db, other, news.clock())
    const due = new Map((await news.waiting()).map((row) => [row.id, row.due]))
    expect(due.get(probe.row.id)?.getTime()).toBeGreaterThan(news.clock().getTime())
    expect((await must()).row.id).toBe(other.row.id)
    expect(await take()).toBeUndefined()
  })
})
