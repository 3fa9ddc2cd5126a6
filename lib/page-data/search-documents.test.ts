/** What can be found is what readers see, to the second. */
import { afterEach, expect, test, vi } from 'vitest'
import { entryOf, letterEntry, setLetters, setStories } from '../../tests/fakes/in-memory-index.ts'
import { inEdition, workshop } from '../edition-context.ts'
import { listSearchDocuments } from './search-documents.ts'

vi.mock('../content/index/read.ts', async () => (await import('../../tests/fakes/in-memory-index.ts')).reader)
afterEach(() => setStories([]))

const storiesAt = (moment: string) =>
  inEdition({ ...workshop, moment: new Date(moment) }, listSearchDocuments)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/stories/'))
    .sort()

test('a story can be found from its second on, and a draft and a retired story never', () => {
  setStories([
    entryOf('seen', '2026-01-01'),
    entryOf('coming', '2026-12-04T07:00'),
    entryOf('draft', '2026-01-01', { status: 'draft' }),
    entryOf('retired', '2026-01-01', { status: 'retired', retired: 'It was wrong.' }),
  ])
  expect(storiesAt('2026-12-04T06:59:59Z')).toEqual(['/stories/seen'])
  expect(storiesAt('2026-12-04T07:00:00Z')).toEqual(['/stories/coming', '/stories/seen'])
})

test('a scheduled change is found by its words from its day on, and the story before it until then', () => {
  setStories([
    entryOf('changed', '2026-01-01', { title: 'Before' }),
    entryOf('changed', '2026-01-01', { title: 'After', begins: '2026-12-04' }),
  ])
  const titleAt = (moment: string) =>
    inEdition({ ...workshop, moment: new Date(moment) }, listSearchDocuments).find(({ path }) => path === '/stories/changed')?.title
  expect(titleAt('2026-12-03T23:59:59Z')).toBe('Before')
  expect(titleAt('2026-12-04T00:00:00Z')).toBe('After')
})

test('the text of a document is that of the edition that it was listed for, whenever it is read', () => {
  setStories([entryOf('changed', '2026-01-01'), entryOf('changed', '2026-01-01', { begins: '2026-12-04' })])
  const at = (moment: string) => ({ ...workshop, moment: new Date(moment) })
  const [before] = inEdition(at('2026-12-03T12:00:00Z'), listSearchDocuments)
  const [after] = inEdition(at('2026-12-04T12:00:00Z'), listSearchDocuments)
  expect(inEdition(at('2026-12-04T12:00:00Z'), () => before?.readText())).toEqual(['The text of changed.json.'])
  expect(inEdition(at('2026-12-03T12:00:00Z'), () => after?.readText())).toEqual(['The text of changed2026-12-04.json.'])
})

test('a letter is found once it stands on the web, by the words of its text', () => {
  setLetters([letterEntry('2026-12-01-shown', { web: 'before' }), letterEntry('2026-12-02-mailed-first')])
  const found = inEdition({ ...workshop, moment: new Date('2026-12-05T12:00:00Z') }, listSearchDocuments).filter(({ path }) =>
    path.startsWith('/letters/'),
  )
  expect(found.map(({ path }) => path)).toEqual(['/letters/2026-12-01-shown'])
  expect(found[0]?.readText()).toEqual(['The text of 2026-12-01-shown.json.'])
  setLetters([])
})

test('a story that is taken back on a day is not found from then on', () => {
  setStories([
    entryOf('taken', '2026-01-01'),
    entryOf('taken', '2026-01-01', { begins: '2026-12-04', status: 'retired', retired: 'It was wrong.' }),
  ])
  expect(storiesAt('2026-12-03T23:59:59Z')).toEqual(['/stories/taken'])
  expect(storiesAt('2026-12-04T00:00:00Z')).toEqual([])
})

test('a story is read as its own text, its captions and its names', () => {
  setStories([entryOf('seen', '2026-01-01')])
  const [story] = inEdition({ ...workshop, moment: new Date('2026-02-01') }, listSearchDocuments)
  expect(story?.names).toEqual(['Le Petit', 'jacquemus'])
  expect(story?.readText()).toEqual(['The text of seen.json.'])
})
