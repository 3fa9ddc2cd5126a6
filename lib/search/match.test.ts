/** Nothing that can be typed is an operator, and nothing breaks the question. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find } from './find.ts'
import { matchShort, matchTerms } from './match.ts'
import { indexInMemory } from './open-index.ts'
import { wordsIn } from './tokens.ts'

const index = indexInMemory([
  { path: 'a', title: 'near not and or', names: [], dek: '', headings: [], notes: [], textKey: '', readText: () => ['one'] },
])

const operators = fc.constantFrom(
  '"',
  '*',
  '^',
  ':',
  '-',
  '+',
  '(',
  ')',
  '{',
  '}',
  'NEAR(',
  'NOT',
  'AND',
  'OR',
  'title :',
  '\0',
  ',',
  '\u202e',
  'ﬁ',
  'İ',
  '½',
)
const typed = fc.array(fc.oneof(operators, fc.string({ unit: 'binary' }), fc.constantFrom('near', 'one'))).map((parts) => parts.join(' '))

test('whatever is typed is a question that SQLite understands', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const terms = wordsIn(text).map((word) => [word])
      expect(() => find(index, terms)).not.toThrow()
      if (terms.length) for (const by of ['all', 'any'] as const) expect(() => index.list(matchShort(terms, by))).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

test('a MATCH string holds letters and digits in quotation marks, and what joins them', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const terms = wordsIn(text).map((word) => [word])
      expect(matchTerms(terms, 'any').replaceAll(/"[\p{L}\p{N}\p{Co} ]+"/gu, 'T')).toMatch(/^(\(T OR forms : T\)( OR |$))*$/)
    }),
  )
})

test('what FTS5 takes for an operator is a word here', () => {
  expect(find(index, [['near'], ['not']]).found.map(({ path }) => path)).toEqual(['a'])
  expect(find(index, [['or']]).found).toHaveLength(1)
})
