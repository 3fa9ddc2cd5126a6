/** The editors' check of letters as they would be sent: what they weigh, and the mail list. */
import { existsSync, statSync } from 'node:fs'
import type { Checked } from '../content/checks/check.ts'
import type { ContentProblem } from '../content/checks/problem.ts'
import { pictureFile } from '../images/place.ts'
import { absolute } from '../site.ts'
import { weigh } from './limits.ts'
import type { PrintedLetter } from './mail/print.tsx'
import { checkMail } from './mail-list/check.ts'
import type { LetterPicture } from './rendered.ts'
import { printWritten } from './written.ts'

export type LetterReport = {
  readonly problems: readonly ContentProblem[]
  /** Not faults: they are told and fail nothing. */
  readonly notes: readonly ContentProblem[]
}

/** The pictures of a mail with what they weigh; one that is not made yet weighs nothing, and is weighed when it is made. */
export const picturesOf = ({ pictures }: PrintedLetter): readonly LetterPicture[] =>
  pictures.map((src) => ({ address: absolute(src), bytes: existsSync(pictureFile(src)) ? statSync(pictureFile(src)).size : 0 }))

/** What is wrong with a letter as a mail, and what is told beside that, each in a sentence. */
export function faultsOf(mail: PrintedLetter): { readonly faults: readonly string[]; readonly notes: readonly string[] } {
  const { faults, notes } = weigh(Buffer.byteLength(mail.html), picturesOf(mail))
  const list = checkMail(mail).map(({ rule, words }) => `as a mail, ${words} (the mail list: ${rule}).`)
  return { faults: [...faults, ...list], notes }
}

async function checkOne(document: Checked, documents: readonly Checked[]): Promise<LetterReport> {
  const at = (message: string) => document.at(['subject'], message)
  try {
    const { faults, notes } = faultsOf(await printWritten(document, documents))
    return { problems: faults.map(at), notes: notes.map(at) }
  } catch (problem) {
    // A draft may name what nobody finds yet.
    if (document.data.status === 'draft') return { problems: [], notes: [] }
    return { problems: [at(problem instanceof Error ? problem.message : String(problem))], notes: [] }
  }
}

/** Problems of letters as mails, drafts too. Asked when nothing else is wrong: a letter shows what the whole magazine holds. */
export async function checkLetters(documents: readonly Checked[]): Promise<LetterReport> {
  const letters = documents.filter(({ document }) => document === 'letter')
  const reports = await Promise.all(letters.map((letter) => checkOne(letter, documents)))
  return { problems: reports.flatMap(({ problems }) => problems), notes: reports.flatMap(({ notes }) => notes) }
}
