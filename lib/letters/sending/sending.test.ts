/** A letter from the edition to a real SMTP server, on both stores. */
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { letter, minute } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { change } from '../../newsletter/store.ts'
import { arm, cancel, pause, resume } from './arm.ts'
import { receiptFor } from './balance.ts'

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('a tested letter goes out by the clock, once to everybody on the list, and is settled with an exact balance', async () => {
    const news = open()
    await news.subscribe(50)
    await news.tested()
    await news.work()
    expect(await news.state()).toBe('settled')
    expect(await news.changes()).toEqual(['ready', 'test', 'arm', 'freeze', 'begin', 'settle'])
    expect(await news.counts()).toEqual({ accepted: 50 })
    expect(new Set(news.smtp.arrived.map(({ to }) => to)).size).toBe(50)
    expect(new Set(news.smtp.arrived.map(({ id }) => id)).size).toBe(50)
    expect(news.smtp.arrived).toHaveLength(50)
    expect(await receiptFor(news.db, await news.row(), news.clock())).toMatchObject({
      frozen: 50,
      accepted: 50,
      refused: 0,
      left: 0,
      uncertain: 0,
    })
    await news.work()
    expect(news.smtp.arrived).toHaveLength(50)
  })

  test('each mail holds the letter, the links of its reader alone, and how to leave with one click', async () => {
    const news = open()
    const [ann = '', bob = ''] = await news.subscribe(2)
    await news.tested()
    await news.work()
    const mails = await Promise.all(news.smtp.arrived.map(({ text }) => PostalMime.parse(text)))
    for (const mail of mails) {
      const [own, other] = mail.to?.[0]?.address === 'reader0@example.com' ? [ann, bob] : [bob, ann]
      expect(mail.subject).toBe('The letter 2026-12-04-one-bag')
      expect(mail.html).toContain('112 × 76 mm = small')
      for (const part of [mail.html, mail.text]) {
        expect(part).toContain(`/newsletter/leave?who=${own}`)
        expect(part).toContain(`/newsletter/me?who=${own}`)
        expect(part).not.toContain(other)
        expect(part).not.toContain('reticule.invalid')
      }
      const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
      expect(header('list-unsubscribe')).toContain(`/newsletter/leave?who=${own}`)
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
      expect(header('list-id')).toContain('letters.')
    }
    for (const { text } of news.smtp.arrived) for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
    expect(mails).toHaveLength(2)
  })

  test('nothing goes out before its time, untested, or from an edition that does not hold it', async () => {
    const news = open()
    await news.subscribe(3)
    const made = letter('2026-12-04-one-bag', new Date(news.clock().getTime() + minute))
    news.edition.publish(made)
    news.wind(minute)
    await news.work()
    expect(await news.state()).toBe('ready')
    expect(news.alarms).toEqual([])
    news.edition.letters.clear()
    news.edition.publish()
    await news.work()
    expect(await news.state()).toBe('draft')
    expect(news.smtp.arrived).toEqual([])
  })

  test('a letter that was edited after it was tested, or after it was armed, is not tested any more', async () => {
    const news = open()
    await news.subscribe(3)
    const made = await news.tested()
    expect(await arm(news.db, await news.row(), made, news.clock())).toEqual({ armed: true })
    news.edition.publish(letter(made.slug, made.send, { subject: 'Another subject' }))
    await news.work()
    expect(await news.state()).toBe('ready')
    expect(await news.changes()).toEqual(['ready', 'test', 'arm', 'edit'])
    expect(news.smtp.arrived).toEqual([])
    const refused = await arm(news.db, await news.row(), made, news.clock())
    expect(refused).toEqual({ refused: expect.stringContaining('npm run letter -- test 2026-12-04-one-bag ADDRESS') })
  })

  test('a story that was retired between arming and sending keeps the letter back, and operators are told which', async () => {
    const news = open()
    await news.subscribe(3)
    const made = await news.tested('2026-12-04-one-bag', { stories: ['called-mini'] })
    await arm(news.db, await news.row(), made, news.clock())
    news.edition.hidden.add('called-mini')
    await news.work()
    expect(await news.state()).toBe('tested')
    expect(news.alarms).toEqual(['2026-12-04-one-bag cannot be sent: the story called-mini is not public'])
    await news.work()
    expect(news.alarms).toHaveLength(1)
    expect(news.smtp.arrived).toEqual([])
  })

  test('a letter that waits for a story is no alarm before it is due, and one from then on', async () => {
    const news = open()
    const send = new Date(news.clock().getTime() + 60 * minute)
    news.edition.hidden.add('called-mini')
    news.edition.publish(letter('2026-12-04-one-bag', send, { stories: ['called-mini'] }))
    await news.work()
    expect(news.alarms).toEqual([])
    news.wind(60 * minute)
    await news.work()
    expect(news.alarms).toEqual(['2026-12-04-one-bag cannot be sent: the story called-mini is not public'])
  })

  test('past its notAfter a letter does not begin, and one that has begun stops and asks', async () => {
    const news = open()
    await news.subscribe(3)
    await news.work()
    const made = await news.tested()
    news.wind(6 * 60 * minute + 1)
    await news.work()
    expect(await news.state()).toBe('tested')
    expect(news.alarms[0]).toContain('was not to go out after 2026-12-04T13:00')
    expect(await arm(news.db, await news.row(), made, news.clock(), true)).toEqual({ armed: true })
    await news.work()
    expect(await news.state()).toBe('settled')
    expect(news.smtp.arrived).toHaveLength(3)
  })

  test('who has left, or was erased, between freezing and their turn is skipped; who came later is not added', async () => {
    const news = open()
    const [ann = '', bob = ''] = await news.subscribe(4)
    const made = await news.tested()
    news.warm = 1
    await news.work()
    expect(news.smtp.arrived).toHaveLength(1)
    await news.subscribe(1, { domain: 'late.example' })
    const first = news.smtp.arrived[0]?.to
    const gone = [ann, bob].filter((_, n) => first !== `reader${n}@example.com`)
    await change(news.db, gone[0] ?? '', 'leave', news.clock())
    if (gone[1]) await change(news.db, gone[1], 'erase', news.clock())
    news.warm = undefined
    await news.work(news.worker())
    expect(await news.state(made.slug)).toBe('settled')
    expect(await news.counts()).toEqual({ accepted: 4 - gone.length, skipped: gone.length })
    expect(news.smtp.arrived.map(({ to }) => to)).not.toContain('reader0@late.example')
  })

  test('who was promised something else gets none, and operators hear how many', async () => {
    const news = open()
    await news.subscribe(2)
    await news.subscribe(3, { domain: 'other.example', form: 'a form of long ago' })
    await news.tested()
    await news.work()
    expect(await news.counts()).toEqual({ accepted: 2 })
    expect(await news.row()).toMatchObject({ frozen: 2, unpromised: 3 })
  })

  test('a second letter within the rhythm is refused, with how many were promised otherwise', async () => {
    const news = open()
    await news.subscribe(2)
    await news.tested()
    await news.work()
    news.wind(20 * 24 * 60 * minute)
    await news.tested('2026-12-24-another')
    await news.work()
    expect(await news.state('2026-12-24-another')).toBe('tested')
    expect(news.alarms.at(-1)).toContain('2026-12-24-another would break what 2 subscribers were promised')
    await news.tested('2026-12-24-put-right', { kind: 'correction' })
    await news.work()
    expect(news.alarms.at(-1)).toContain('it is of the kind "correction"')
  })

  test('a pause holds what was not handed over, resuming goes on, and a cancelled letter reaches nobody else', async () => {
    const news = open()
    await news.subscribe(100)
    await news.tested()
    news.smtp.manner = { after: 20 }
    const worker = news.own()
    await worker.lookAround()
    const sending = worker.sendDue()
    while (news.smtp.arrived.length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    const row = await news.row()
    await pause(news.db, row.id, news.clock(), 'the operator asked for it')
    await sending
    const before = news.smtp.arrived.length
    expect(before).toBeLessThan(100)
    expect(await news.counts()).toEqual({ accepted: before, waiting: 100 - before })
    news.smtp.manner = 'take'
    expect(await resume(news.db, row, news.clock(), { isLate: false, resend: false })).toEqual({ again: 0 })
    news.warm = before + 10
    await news.work(news.worker())
    await cancel(news.db, row, news.clock())
    news.warm = undefined
    await news.work(news.worker())
    expect(await news.state()).toBe('cancelled')
    expect(await news.counts()).toEqual({ accepted: before + 10, skipped: 90 - before })
    expect(news.smtp.arrived).toHaveLength(before + 10)
  })
})
