import { expect, test } from 'vitest'
import type { SearchDocument } from './documents.ts'
import { find } from './find.ts'
import { indexInMemory } from './open-index.ts'
import { wordsIn } from './tokens.ts'

const documentOf = (name: string, title: string, text: string, day = '2026-01-01'): SearchDocument => ({
  ...{ path: name, title, names: [], dek: '', headings: [], notes: [], day, textKey: '' },
  readText: () => [text],
})

const index = indexInMemory([
  documentOf('purse', 'The miser’s purse', 'A tube and two rings, from Philadelphia.'),
  documentOf('card', 'A bank card', 'It cannot enter a small purse.'),
  documentOf('house', 'Hermès', 'Small Kellys.'),
  documentOf('long', 'Of the river', 'The bank of a river holds a card game.'),
  documentOf('newer', 'Tokens', 'Old coins.', '2026-02-01'),
  documentOf('older', 'Tokens', 'Old coins.', '2025-02-01'),
])

const terms = (...words: readonly string[]) => words.map((word) => wordsIn(word))
const paths = (...words: readonly string[]) => find(index, terms(...words)).found.map(({ path }) => path)

test('all words are looked for, and any of them where no document has all', () => {
  expect(paths('bank', 'card')).toEqual(['card', 'long'])
  expect(find(index, terms('rings', 'game'))).toMatchObject({ by: 'any', replaced: [], missing: [] })
  expect(paths('rings', 'game').toSorted()).toEqual(['long', 'purse'])
})

test('a phrase is found in its order alone', () => {
  expect(paths('bank card')).toEqual(['card'])
  expect(paths('card bank')).toEqual([])
})

test('accents, capitals and endings are no matter', () => {
  expect(paths('HERMES')).toEqual(['house'])
  expect(paths('hermès')).toEqual(['house'])
  expect(paths('purses')).toEqual(['purse', 'card'])
  expect(paths('misers', 'purse')).toEqual(['purse'])
})

test('a word that nobody wrote is taken for the nearest one, and that is told', () => {
  expect(find(index, terms('filladelfya'))).toMatchObject({ replaced: [] })
  expect(find(index, terms('philadelphai'))).toMatchObject({ replaced: [{ typed: 'philadelphai', shown: 'philadelphia' }], by: 'all' })
  expect(paths('philadelphai')).toEqual(['purse'])
  expect(find(index, terms('philadelphai'), { isLiteral: true })).toMatchObject({ found: [], replaced: [], missing: [['philadelphai']] })
})

test('a word that is there is never replaced by a more frequent one', () => {
  expect(find(index, terms('rings')).replaced).toEqual([])
})

test('a rare word that is near a name is found, and the name is offered', () => {
  const named = (name: string, title: string) => documentOf(name, title, 'A house.')
  const houses = indexInMemory([
    ...['one', 'two', 'three', 'four'].map((name) => named(name, `Vuitton ${name}`)),
    named('toy', 'Chewy Vuiton'),
  ])
  const names = () => new Set(['vuitton'])
  const offered = (word: string, more = {}) => find(houses, terms(word), { names, ...more })
  expect(offered('vuiton')).toMatchObject({ replaced: [], suspected: [{ typed: 'vuiton', shown: 'vuitton' }], by: 'all' })
  expect(offered('vuiton').found.map(({ path }) => path)).toEqual(['toy'])
  // Not to who asks for exactly that, nor of a word that is no name, nor of the name itself.
  expect(offered('vuiton', { isLiteral: true }).suspected).toEqual([])
  expect(offered('vuiton', { names: () => new Set(['chewy']) }).suspected).toEqual([])
  expect(offered('vuitton').suspected).toEqual([])
})

test('what is found alike stands newest first', () => expect(paths('tokens')).toEqual(['newer', 'older']))

test('nothing is found of nothing', () => expect(find(index, [])).toMatchObject({ found: [], replaced: [] }))

test('who types a whole title wants what is called so, also with words that are everywhere, with one twice, and with one mistyped', () => {
  const named = indexInMemory([
    documentOf('often', 'Bags of a bag maker', 'When a bag is no bag, it is another bag; bag upon bag.', '2026-03-01'),
    documentOf('title', 'When is a bag a bag?', 'A ruling.', '2026-01-01'),
  ])
  const first = (question: string, telling: readonly string[]) =>
    find(named, terms(...telling), { asked: wordsIn(question) }).found.map(({ path }) => path)[0]
  expect(first('when is a bag a bag', ['when', 'bag'])).toBe('title')
  expect(first('whenn is a bag a bag', ['whenn', 'bag'])).toBe('title')
})
