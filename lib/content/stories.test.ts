import { expect, test, vi } from 'vitest'
import { entryOf, setStories } from '../../tests/fakes/in-memory-index.ts'
import { inEdition, workshop } from '../edition-context.ts'
import { findRetired, findStory, listComing, listStories, readStoryCode } from './stories.ts'

vi.mock('./index/read.ts', async () => (await import('../../tests/fakes/in-memory-index.ts')).reader)

const at = <T>(moment: string, ask: () => T) => inEdition({ ...workshop, moment: new Date(moment) }, ask)
const titles = () => listStories().map(({ title }) => title)

setStories([
  entryOf('here', '2026-11-01'),
  entryOf('here', '2026-11-01', { begins: '2026-11-20', title: 'here, once more' }),
  entryOf('here', '2026-11-01', { begins: '2026-12-04', title: 'here, changed' }),
  entryOf('seven', '2026-11-28T07:00'),
  entryOf('left', '2026-11-02'),
  entryOf('left', '2026-11-02', { begins: '2026-12-05', status: 'retired', retired: 'It was wrong.' }),
  entryOf('draft', '2026-11-29', { status: 'draft' }),
])

test('stories are those of the moment, whichever moment was asked for before', () => {
  expect(at('2026-11-28T06:59:59.999Z', titles)).toEqual(['left', 'here, once more'])
  expect(at('2026-11-28T07:00:00Z', titles)).toEqual(['seven', 'left', 'here, once more'])
  expect(at('2026-11-19T12:00:00Z', titles)).toEqual(['left', 'here'])
  expect(at('2026-12-06T00:00:00Z', titles)).toEqual(['seven', 'here, changed'])
  expect(at('2026-11-28T07:00:00Z', titles)).toEqual(['seven', 'left', 'here, once more'])
})

test('nothing is made anew while no story turns', () => {
  expect(at('2026-11-28T07:00:00Z', listStories)).toBe(at('2026-11-28T23:59:59Z', listStories))
})

test('a change may take a story back', () => {
  const both = () => [findStory('left')?.slug, findRetired('left')?.reason]
  expect(at('2026-12-04T23:59:59Z', both)).toEqual(['left', undefined])
  expect(at('2026-12-05T00:00:00Z', both)).toEqual([undefined, 'It was wrong.'])
})

test('the text is that of the version that holds', async () => {
  const text = () => {
    const story = findStory('here')
    return story && readStoryCode(story)
  }
  expect(await at('2026-12-03T12:00:00Z', text)).toBe('the text of here2026-11-20.json')
  expect(await at('2026-12-04T12:00:00Z', text)).toBe('the text of here2026-12-04.json')
})

test('what is yet to appear can be made ready: coming stories and changes, and neither drafts nor what is past', () => {
  const coming = () => listComing().map(({ title }) => title)
  expect(at('2026-11-28T00:00:00Z', coming)).toEqual(['here, changed', 'seven'])
  expect(at('2026-12-06T00:00:00Z', coming)).toEqual([])
})
