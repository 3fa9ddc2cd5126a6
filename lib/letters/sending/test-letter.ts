/** Sends a letter to somebody who may see it before the list does. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { findSubscriber, keyOf } from '../../newsletter/store.ts'
import type { RenderedLetter } from '../rendered.ts'
import { letterComposer } from './letter-mail.ts'
import type { LetterMailer } from './letter-mailer.ts'
import { applyToLetter, type LetterRow, lockLetter, noteRendered } from './letter-rows.ts'

export type Tested = { readonly row: LetterRow } | { readonly refused: string }

/**
 * Sends a letter as it is to one tester, whose links are theirs where they are on the list, and lead nowhere else. The letter is tested from then on, until
 * it is edited; one that is edited while the mail is on its way is not. Each test has a Message-ID of its own: a mailbox that drops duplicates shows
 * them all, and the letter itself. Rejects with a `SendFailure` when the server does not take it.
 */
export async function testLetter(
  db: Database,
  { mailer, testers, now }: { readonly mailer: LetterMailer; readonly testers: readonly string[]; readonly now: Date },
  rendered: RenderedLetter,
  address: string,
): Promise<Tested> {
  if (!testers.includes(address))
    return { refused: `${address} is not in LETTER_TESTERS${testers.length ? ` (${testers.join(', ')})` : ', which is empty'}.` }
  const row = await noteRendered(db, rendered, now)
  if (row.state !== 'ready' && row.state !== 'tested') return { refused: `${row.slug} is ${row.state}: there is nothing left to test.` }
  const subscriber = (await findSubscriber(db, { address }))?.id ?? randomUUID()
  const compose = letterComposer(rendered, { letters: await keyOf(db, 'letters'), links: await keyOf(db, 'links') })
  await mailer.send(compose({ letter: row.id, subscriber, to: address, messageId: randomUUID() }, now))
  return noteTested(db, row, rendered, now)
}

/** Notes that a letter was tested as it was rendered, unless it says something else by now. */
async function noteTested(db: Database, row: LetterRow, { hash }: RenderedLetter, now: Date): Promise<Tested> {
  return db.transaction(async (tx) => {
    const held = await lockLetter(tx, row.id)
    if (held && held.hash !== hash) return { refused: `${row.slug} was edited meanwhile: test it again.` }
    const isDone = held !== undefined && (await applyToLetter(tx, held, 'test', now))
    return isDone ? { row } : { refused: `${row.slug} is ${held?.state ?? 'gone'} meanwhile.` }
  })
}
