/** A magazine as the light index has it, held in memory: for tests of what the passing of time does to it. Mocks lib/content/index/read.ts. */
import type { LetterEntry } from '../../lib/content/letter-entry.ts'
import type { StoryEntry } from '../../lib/content/story-entry.ts'

const source = { id: 's', title: 'A source, 2020' }
const named = (slug: string) => ({ slug, name: slug, introduction: 'One.' })
const sections = ['objects', 'craft'].map((slug, order) => ({ ...named(slug), order, background: '#f2a51a' }))
const bag = {
  ...{ slug: 'le-petit', name: 'Le Petit', houses: ['jacquemus'], kind: 'top-handle', shown: '2019', year: 2019, width: 53, height: 43 },
  ...{ confidence: 'found', sources: [source] },
}

const documents = new Map<string, readonly unknown[]>([
  ['section', sections],
  ['topic', [named('clasps'), named('cards')]],
  ['desk', [named('measuring')]],
  ['house', [named('jacquemus')]],
  ['bag', [bag]],
  ['object', []],
  ['shopping', []],
  ['letter', []],
])

/** What to mock lib/content/index/read.ts with. */
export const reader = {
  readIndex: (name: string) => documents.get(name) ?? [],
  readBody: async (file: string) => ({ code: `the text of ${file}`, raw: '' }),
  readPassageKeys: () => ({}),
  readPassages: (file: string) => [`The text of ${file}.`],
}

/** A story of the index, or a scheduled change of one where `begins` is said. */
export const entryOf = (slug: string, published: string, more: Partial<StoryEntry> = {}): StoryEntry => ({
  ...{ slug, published, file: `${slug}${more.begins ?? ''}.json`, title: slug, dek: 'It shuts.', format: 'feature', status: 'published' },
  ...{ section: 'objects', desk: 'measuring', topics: ['clasps'], bags: ['le-petit'], houses: ['jacquemus'], sources: [source] },
  ...{ words: 100, linked: [], mentioned: [], cited: [], shown: [], drawn: [], gauges: [], headings: [], terms: [], marks: [], noted: [] },
  ...{ hasGallery: false, hasCorrections: false, hasChart: false, hasInvitation: false },
  ...more,
})

/** A letter of the index that is ready. */
export const letterEntry = (slug: string, more: Partial<LetterEntry> = {}): LetterEntry => ({
  ...{
    slug,
    file: `${slug}.json`,
    subject: slug,
    preheader: 'It shuts.',
    kind: 'issue',
    status: 'ready',
    send: `${slug.slice(0, 10)}T07:00`,
  },
  ...{ words: 100, linked: [], mentioned: [], cited: [], shown: [], drawn: [], gauges: [], headings: [], terms: [], marks: [], noted: [] },
  ...{ hasGallery: false, hasCorrections: false, hasChart: false, hasInvitation: false },
  ...more,
})

/** Puts letters into the index. */
export const setLetters = (letters: readonly LetterEntry[]) => documents.set('letter', letters)

/** Puts stories into the index. */
export const setStories = (stories: readonly StoryEntry[]) => documents.set('story', stories)
