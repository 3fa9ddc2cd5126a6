/** The letters that an edition shows as sent, against those that the store knows of. */
import { closeDatabase } from '../../lib/db/database.ts'
import { contextOf } from '../../lib/editions/content.ts'
import type { Edition } from '../../lib/editions/folder.ts'
import { askSentLetters } from '../../lib/letters/ask-sent.ts'
import { readSentLetters, type ToldLetter } from '../../lib/letters/told-letter.ts'

/** Those that an edition shows; none without an edition. */
export const sentIn = (edition: Edition | undefined): readonly ToldLetter[] =>
  edition ? readSentLetters(contextOf(edition.folder, edition.manifest.moment).sentLetters) : []

/** Whether an edition shows what is known. */
export const showsSent = (edition: Edition, sent: readonly ToldLetter[]): boolean =>
  JSON.stringify(sentIn(edition)) === JSON.stringify(sent)

/** What the store knows, or, where it cannot be asked, what the edition shows. The connection is not kept. */
export async function askFor(edition: Edition | undefined): Promise<readonly ToldLetter[]> {
  try {
    return await askSentLetters(sentIn(edition))
  } finally {
    await closeDatabase()
  }
}
