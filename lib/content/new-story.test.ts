import fc from 'fast-check'
import { expect, test } from 'vitest'
import { magazine, soundStory } from '../../tests/fakes/magazine.ts'
import { toAsciiSlug } from '../slug.ts'
import { checkContent } from './checks/check.ts'
import { draft } from './draft.ts'
import { listTaken, refuseDek, refuseTitle } from './new-story.ts'

const renamed = soundStory.replace('A tiny clasp', 'Renamed').replace('status:', 'formerly: [old-name]\nstatus:')
const taken = listTaken(magazine({ 'stories/renamed/index.mdx': renamed }))

test.each([
  ['!!!', 'A title has at least one letter or digit.'],
  ['a Tiny Clasp', 'Another story has this title. Choose another one.'],
  ['A tiny clasp!', 'The address /stories/tiny-clasp is taken. Choose another title.'.replace('tiny-clasp', 'a-tiny-clasp')],
  ['Tiny clasp', 'The address /stories/tiny-clasp is taken. Choose another title.'],
  ['Öld Näme', 'The address /stories/old-name is taken. Choose another title.'],
  ['A\u0007 bell', 'This title holds U+0007 (a control character). Type the words anew.'],
])('the title "%s" is refused where it would be empty, unprintable or taken', (title, expected) => {
  expect(refuseTitle(title, { ...taken, slugs: new Set([...taken.slugs, 'a-tiny-clasp']) })).toBe(expected)
})

test('a dek is refused before anything is written', () => {
  expect(refuseDek('\u200b')).toBe('The dek adds to the title in one sentence.')
  expect(refuseDek('a'.repeat(221))).toBe('The dek has 221 characters. Keep it to 220.')
  expect(refuseDek('It shuts.')).toBeUndefined()
})

test('whatever is not refused becomes a draft that passes the check', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.trim())
  fc.assert(
    fc.property(words, words, (title, dek) => {
      fc.pre(!refuseTitle(title, taken) && !refuseDek(dek))
      const text = draft({ title, dek, format: 'note', section: 'objects', desk: 'measuring', topic: 'clasps', published: '2026-11-14' })
      expect(checkContent(magazine({ [`stories/${toAsciiSlug(title)}/index.mdx`]: text }), '2026-11-22').problems).toEqual([])
    }),
    { numRuns: 30 },
  )
})
