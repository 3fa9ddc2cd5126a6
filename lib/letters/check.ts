/** The editors' check of letters as they would be sent: what they weigh, and the mail list. */
import { existsSync, statSync } from 'node:fs'
import { dayAt } from '../clock.ts'
import type { Checked } from '../content/checks/check.ts'
import type { ContentProblem } from '../content/checks/problem.ts'
import { type LetterEntry, toLetter } from '../content/letters.ts'
import { writtenStory } from '../content/preview/written.ts'
import { isVisible } from '../content/story-addresses.ts'
import type { StoryEntry } from '../content/story-entry.ts'
import { entriesAt } from '../content/story-versions.ts'
import { noFacts } from '../content/text/facts.ts'
import { readTree } from '../content/text/read.ts'
import { pictureFile } from '../images/place.ts'
import { absolute } from '../site.ts'
import type { Bag, Letter } from '../types.ts'
import { type LetterShelf, letterContents } from './contents.ts'
import { weigh } from './limits.ts'
import { printLetter } from './mail/print.tsx'
import { checkMail } from './mail-list/check.ts'

export type LetterReport = {
  readonly problems: readonly ContentProblem[]
  /** Not faults: they are told and fail nothing. */
  readonly notes: readonly ContentProblem[]
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])

/** What lies in content/, as readers will find it when a letter goes out. Asked of sound documents. */
function shelfAt(documents: readonly Checked[], { send }: Letter, days: LetterShelf['days']): LetterShelf {
  const moment = new Date(send)
  const of = (name: Checked['document']) => documents.filter(({ document }) => document === name)
  const held = entriesAt(of('story'), dayAt(moment))
  const entryOf = ({ slug, data }: Checked) => ({ ...data, slug }) as unknown as StoryEntry
  const findData = (name: 'section' | 'bag', slug: string) => of(name).find((one) => one.slug === slug)?.data
  return {
    stories: held.filter((one) => isVisible(entryOf(one), moment)).map((one) => writtenStory(one, one.facts ?? noFacts)),
    findRetired: (slug) => {
      const found = held.find((one) => one.slug === slug && one.data.status === 'retired')
      return found && { slug, title: String(found.data.title), reason: String(found.data.retired) }
    },
    findSection: (slug) => findData('section', slug) as { background: string } | undefined,
    findBag: (slug) => {
      const data = findData('bag', slug)
      return data && ({ ...data, slug, houses: listOf(data.houses) } as unknown as Bag)
    },
    days,
  }
}

const sizeOf = (src: string) => (existsSync(pictureFile(src)) ? statSync(pictureFile(src)).size : 0)

async function checkOne(
  document: Checked,
  letter: Letter,
  documents: readonly Checked[],
  days: LetterShelf['days'],
): Promise<LetterReport> {
  const at = (message: string) => document.at(['subject'], message)
  try {
    const mail = await printLetter(readTree(document.body), letterContents(letter, shelfAt(documents, letter, days)))
    const pictures = mail.pictures.map((src) => ({ address: absolute(src), bytes: sizeOf(src) }))
    const { faults, notes } = weigh(Buffer.byteLength(mail.html), pictures)
    const list = checkMail(mail).map(({ rule, words }) => `as a mail, ${words} (the mail list: ${rule}).`)
    return { problems: [...faults, ...list].map(at), notes: notes.map(at) }
  } catch (problem) {
    // A draft may name what nobody finds yet.
    if (document.data.status === 'draft') return { problems: [], notes: [] }
    return { problems: [at(problem instanceof Error ? problem.message : String(problem))], notes: [] }
  }
}

/** Problems of letters as mails, drafts too. Asked when nothing else is wrong: a letter shows what the whole magazine holds. */
export async function checkLetters(documents: readonly Checked[]): Promise<LetterReport> {
  const letters = documents.flatMap((document) =>
    document.document === 'letter'
      ? [
          {
            document,
            letter: toLetter({ ...(document.data as unknown as LetterEntry), slug: document.slug, ...(document.facts ?? noFacts) }),
          },
        ]
      : [],
  )
  const days = letters.map(({ letter }) => letter.day)
  const reports = await Promise.all(letters.map(({ document, letter }) => checkOne(document, letter, documents, days)))
  return { problems: reports.flatMap(({ problems }) => problems), notes: reports.flatMap(({ notes }) => notes) }
}
