/** A letter to a tester, before the list gets it: on both stores. */
import { describe, expect, test } from 'vitest'
import { letter, type TestLetters } from '../../../tests/fakes/letters.ts'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { type Composed, letterComposer } from './letter-mail.ts'
import type { LetterMailer } from './letter-mailer.ts'
import { noteRendered } from './letter-rows.ts'
import { testLetter } from './test-letter.ts'

const tester = 'reader0@example.com'
const slug = '2026-12-04-one-bag'

/** What a tester is sent; `meanwhile` happens while the server takes its time. */
function tested(news: TestLetters, rendered = letter(slug, news.clock()), meanwhile = async () => {}) {
  const sent: Composed[] = []
  const mailer: LetterMailer = {
    send: async (mail) => {
      sent.push(mail)
      await meanwhile()
    },
    close: () => undefined,
  }
  return { sent, outcome: testLetter(news.db, { mailer, testers: [tester], now: news.clock() }, rendered, tester) }
}

describe.each(stores)('on %s', (_, openStore) => {
  const open = testLetters(openStore)

  test('a letter that is edited while its tester is sent the text before is not tested', async () => {
    const news = open()
    const edited = letter(slug, news.clock(), { subject: 'Another subject' })
    const { outcome } = tested(news, letter(slug, news.clock()), async () => void (await noteRendered(news.db, edited, news.clock())))
    expect(await outcome).toEqual({ refused: `${slug} was edited meanwhile: test it again.` })
    expect(await news.row()).toMatchObject({ state: 'ready', hash: edited.hash })
    await tested(news, edited).outcome
    expect(await news.row()).toMatchObject({ state: 'tested', hash: edited.hash })
  })

  test('a tester who is on the list gets each test and then the letter: three mails, and none is a copy of another', async () => {
    const news = open()
    const [ann = ''] = await news.subscribe(1)
    const rendered = letter(slug, news.clock())
    const [one, other] = [tested(news, rendered), tested(news, rendered)]
    await Promise.all([one.outcome, other.outcome])
    const { id } = await news.row()
    const compose = letterComposer(rendered, { letters: 'a key', links: 'another' })
    const real = [0, 1].map(() => compose({ letter: id, subscriber: ann, to: tester }, news.clock()).messageId)
    expect(new Set(real).size).toBe(1)
    const tests = [...one.sent, ...other.sent]
    expect(new Set([...tests.map(({ messageId }) => messageId), ...real]).size).toBe(3)
    for (const { messageId, raw } of tests) expect(raw.toString()).toContain(`Message-ID: <${messageId}@`)
  })
})
