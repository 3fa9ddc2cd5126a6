import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listBags, listObjects } from '../content/catalogue.ts'
import { questionOfForm, readSearch, searchPath } from './question.ts'
import { sizedThings } from './size-things.ts'

const things = sizedThings({ bags: listBags(), objects: listObjects() })
const read = (q: string | readonly string[], more: Record<string, string> = {}) => readSearch({ q, ...more }, () => things)

test.each([
  ['chiquito', [['chiquito']]],
  ['the smallest bag in Paris', [['smallest'], ['bag'], ['paris']]],
  ['the', [['the']]],
  ['"bank card"', [['bank', 'card']]],
  ['“bank card” fit', [['bank', 'card'], ['fit']]],
  ['"open phrase', [['open', 'phrase']]],
  ['bag bag BAG', [['bag']]],
  ['chi\u200bquito\u202e', [['chiquito']]],
  ['NEAR(a b) NOT -c* title:d', [['near'], ['b'], ['not'], ['c'], ['title'], ['d']]],
  ['שלום', [['שלום']]],
  ['東京', [['東京']]],
])('%s is read', (typed, terms) => {
  expect(read(typed)).toMatchObject({ problems: [], question: { terms } })
})

test.each([
  ['only punctuation', '?!'],
  ['only quotes', '""'],
  ['only an emoji', '👜'],
  ['ten thousand characters', 'a'.repeat(10_000)],
  ['two thousand words', 'a '.repeat(2000)],
  ['thirteen words', 'a b c d e f g h i j k l m'],
  ['a size of nothing', 'under 0 mm'],
  ['a range that runs backwards', 'between 9 and 5'],
  ['a number that is none', 'under 10^400 mm'],
])('%s is refused with what was typed', (_, typed) => {
  const asked = read(typed)
  expect(asked.question).toBeUndefined()
  expect(asked.problems).toHaveLength(1)
  expect(asked.problems[0]?.length).toBeLessThan(160)
  expect(asked.typed).toBe(typed.trim())
})

test('nothing is asked by nothing', () => {
  for (const typed of ['', ' ', '\u200b', '\u0000']) expect(read(typed)).toEqual({ typed: '', problems: [] })
})

test('two questions at once are refused, and the first is kept', () => {
  expect(read(['one', 'two'])).toMatchObject({ typed: 'one', problems: ['Two questions came at once. Type one.'] })
})

test.each([['-1'], ['0'], ['6'], ['1e9'], ['1.5'], ['two'], ['٣'], ['999999999999']])('there is no page %s', (page) => {
  const { problems } = read('chiquito', { page })
  expect(problems).toEqual([`There is no page “${page}”. Pages run from 1 to 5.`])
})

test('limits, the page and whether it is meant literally are read, and written again', () => {
  const { question } = read('chiquito', { page: '2', section: 'objects', year: '2026', exact: '1', colour: 'red' })
  expect(question).toMatchObject({ page: 2, filters: { section: 'objects', year: '2026' }, isLiteral: true })
  expect(question && searchPath('chiquito', question)).toBe('/search?q=chiquito&section=objects&year=2026&exact=1&page=2')
})

test.each([
  [{ side: 'width', than: 'over', length: '125 mm' }, 'over 125 mm wide'],
  [{ side: 'height', than: 'at most', length: '2 in', q: 'chanel' }, 'chanel at most 2 in high'],
  [{ length: '60' }, 'under 60 mm'],
  [{ side: 'moon', than: 'beside', length: '1 card' }, 'under 1 card'],
  [{ length: ' ', q: 'chanel' }, 'chanel'],
])('the form by size asks %o in words', (query, words) => {
  expect(questionOfForm(query)).toBe(words)
  if (words !== 'chanel') expect(read(words).question?.conditions).toHaveLength(1)
})

test('a question that was not sent by that form is none of its', () => expect(questionOfForm({ q: 'chanel' })).toBeUndefined())

test('whatever is typed is read or refused in words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary' }), (typed, page) => {
      const { problems, question } = read(typed, { page })
      expect(problems.length > 0 && question !== undefined).toBe(false)
      for (const term of question?.terms ?? []) for (const word of term) expect(word).toMatch(/^[\p{L}\p{N}\p{Co}]+$/u)
      for (const problem of problems) expect(problem.length).toBeLessThan(250)
    }),
    { numRuns: 1000 },
  )
})
