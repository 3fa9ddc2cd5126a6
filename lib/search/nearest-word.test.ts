import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceOf, listNearWords } from './nearest-word.ts'

const corpus = new Map([
  ['jacquemus', 12],
  ['chiquito', 9],
  ['purse', 30],
  ['purses', 25],
  ['nurse', 1],
  ['hermes', 8],
  ['her', 40],
  ['minaudiere', 3],
])

test.each([
  ['jacqumus', 'jacquemus'],
  ['jaquemus', 'jacquemus'],
  ['jacqeumus', 'jacquemus'],
  ['chiqiuto', 'chiquito'],
  ['hermse', 'hermes'],
  ['minodiere', 'minaudiere'],
  ['minodere', undefined],
  ['minaudier', 'minaudiere'],
  ['purze', 'purse'],
  ['hex', undefined],
])('%s is taken for %s', (typed, meant) => expect(listNearWords(typed, corpus)[0]).toBe(meant))

test('of words that are as near the one of more documents comes first', () => {
  expect(listNearWords('durse', corpus)).toEqual(['purse', 'nurse'])
})

test('a word is not near itself', () => expect(listNearWords('purse', corpus)).not.toContain('purse'))

const word = fc.stringMatching(/^[a-f]{0,9}$/)

test('the distance is the same both ways, nought only between equals, and cut off where it is said to be', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      const whole = distanceOf(one, other, 20)
      expect(distanceOf(other, one, 20)).toBe(whole)
      expect(whole === 0).toBe(one === other)
      expect(distanceOf(one, other, most)).toBe(Math.min(whole, most + 1))
    }),
  )
})

test('one letter that is changed, dropped, doubled or swapped is one away', () => {
  const edits: readonly ((text: string, at: number) => string)[] = [
    (text, at) => `${text.slice(0, at)}z${text.slice(at + 1)}`,
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + (text[at] ?? '') + text.slice(at),
    (text, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
  ]
  const long = fc.stringMatching(/^[a-y]{5,9}$/)
  fc.assert(
    fc.property(long, fc.nat(3), fc.constantFrom(...edits), (text, at, edit) => {
      const edited = edit(text, at)
      const near = listNearWords(edited, new Map([[text, 1]]))
      expect(near).toEqual(edited === text ? [] : [text])
    }),
  )
})
