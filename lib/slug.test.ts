import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, toAsciiSlug } from './slug.ts'

test.each([
  ['Ænima Straße Łódź', 'aenima-strasse-lodz'],
  ['Chloé’s  “Mini” bag!', 'chloes-mini-bag'],
  ['Cafe\u0301', 'cafe'],
  ['東京', 'dongjing'],
  ['Привет, мир', 'privet-mir'],
  ['½ × 3', '1-2-3'],
  ['!!!', ''],
])('%s becomes "%s"', (words, slug) => {
  expect(toAsciiSlug(words)).toBe(slug)
})

test('a long title is cut after a word', () => {
  expect(toAsciiSlug('clasp '.repeat(50))).toBe(Array(20).fill('clasp').join('-'))
  expect(toAsciiSlug('a'.repeat(500))).toHaveLength(120)
})

test('whatever is written, the slug is one, or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      const slug = toAsciiSlug(words)
      expect(slug === '' || isSlug(slug)).toBe(true)
    }),
  )
})

test.each(['אהבה', 'مرحبا', 'कख', 'ไทย', '한국', 'ぁ', 'სა', 'አማ', 'Σ', '👜'])('%s is not lost to an empty slug', (word) => {
  expect(toAsciiSlug(word)).not.toBe('')
})

test.each(['', '-a', 'a-', 'a--b', 'A', 'é', 'a b', 'a/b', '/stories/a', 'a.b', 'a_b', 'a'.repeat(121)])('"%s" is no slug', (word) => {
  expect(isSlug(word)).toBe(false)
})
