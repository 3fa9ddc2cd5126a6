/** Looks now and then whether the store knows of a letter that was sent and that readers do not see yet. */
import { currentEdition } from '../../lib/editions/folder.ts'
import type { NextChange } from '../../lib/editions/manifest.ts'
import { askSentLetters } from '../../lib/letters/ask-sent.ts'
import type { ToldLetter } from '../../lib/letters/told-letter.ts'
import { sentIn, showsSent } from '../publish/sent-letters.ts'

/** ms between two questions. */
const LOOK = 60_000

export type SentWatch = {
  /** What the edition that is shown lacks, as something that is due. */
  readonly findDue: () => NextChange | undefined
  readonly stop: () => void
}

/** Asks from now on. */
export function watchSentLetters(project: string): SentWatch {
  let known: readonly ToldLetter[] | undefined
  const look = async () => {
    known = await askSentLetters(known ?? sentIn(currentEdition(project)))
  }
  void look()
  const timer = setInterval(look, LOOK)
  return {
    findDue: () => {
      const shown = currentEdition(project)
      if (!shown || !known || showsSent(shown, known)) return undefined
      return { at: shown.manifest.moment, what: 'what became of a letter is printed', subject: 'a letter that was sent' }
    },
    stop: () => clearInterval(timer),
  }
}
