/** A letter as its file stands in content/, printed with the magazine as it will be when the letter goes out. */
import { type Day, dayAt, dayOf } from '../clock.ts'
import type { Checked } from '../content/checks/check.ts'
import { type LetterEntry, toLetter } from '../content/letter-entry.ts'
import { writtenStory } from '../content/preview/written-story.ts'
import { isVisible } from '../content/story-addresses.ts'
import type { StoryEntry } from '../content/story-entry.ts'
import { entriesAt } from '../content/story-versions.ts'
import { noFacts } from '../content/text/facts.ts'
import { readTree } from '../content/text/read.ts'
import type { Bag, Letter, Section } from '../types.ts'
import { type LetterShelf, letterContents } from './contents.ts'
import { type PrintedLetter, printLetter } from './mail/print.tsx'

/** A letter of the fields that the check has found sound. */
export const writtenLetter = ({ data, slug, facts = noFacts }: Checked): Letter =>
  toLetter({ ...(data as unknown as LetterEntry), slug, ...facts })

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])

/** What lies in content/, as readers will find it when a letter goes out. Asked of sound documents. */
function shelfAt(documents: readonly Checked[], { send }: Letter): LetterShelf {
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
    findSection: (slug) => findData('section', slug) as unknown as Section | undefined,
    findBag: (slug) => {
      const data = findData('bag', slug)
      return data && ({ ...data, slug, houses: listOf(data.houses) } as unknown as Bag)
    },
    // As in an edition, which has no drafts.
    days: of('letter').flatMap(({ data }): readonly Day[] => (data.status === 'ready' ? [dayOf(String(data.send))] : [])),
  }
}

/** A letter as it would be sent. Rejects, with one line, when its text cannot be read or names what no reader will find. */
export function printWritten(document: Checked, documents: readonly Checked[]): Promise<PrintedLetter> {
  const letter = writtenLetter(document)
  return printLetter(readTree(document.body), letterContents(letter, shelfAt(documents, letter)))
}
