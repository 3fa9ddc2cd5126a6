import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testLetters } from '../../../tests/fakes/letters-on-store.ts'
import { stores } from '../../../tests/fakes/stores.ts'
import { makeLetterMailer } from './letter-mailer.ts'
import { LetterSender } from './letter-sender.ts'

const open = testLetters(stores[0][1])

test('a letter that could not be made into mails once is made when it is asked for again', async () => {
  const news = open()
  await news.subscribe(1)
  await news.tested()
  await news.own().lookAround()
  const row = await news.row()
  const sender = new LetterSender({
    db: async () => news.db,
    mailer: makeLetterMailer(news.smtp.url),
    clock: news.clock,
    log: news.log,
    worker: randomUUID(),
    stop: new AbortController().signal,
  })
  await expect(sender.send({ ...row, mail: null }, [])).rejects.toThrow('is not frozen')
  await expect(sender.send(row, [])).resolves.toBeUndefined()
})
