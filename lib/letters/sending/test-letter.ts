/** Sends a letter to somebody who may see it before the list does. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { findSubscriber, keyOf } from '../../newsletter/store.ts'
import type { RenderedLetter } from '../rendered.ts'
import { letterComposer } from './letter-mail.ts'
import type { LetterMailer } from './letter-mailer.ts'
import { changeLetter, type LetterRow, noteRendered } from './letter-rows.ts'

export type Tested = { readonly row: LetterRow } | { readonly refused: string }

/**
 * Sends a letter as it is to one tester, whose links are theirs where they are on the list, and lead nowhere else. The letter is tested from then on, until
 * it is edited. Rejects with a `SendFailure` when the server does not take it.
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
  await mailer.send(compose({ letter: row.id, subscriber, to: address }, now))
  const { isDone, found } = await changeLetter(db, row.id, 'test', now)
  return isDone ? { row } : { refused: `${row.slug} is ${found ?? 'gone'} meanwhile.` }
}
