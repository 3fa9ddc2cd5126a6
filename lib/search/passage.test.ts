import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPassage, marked, type Part, stemsOf } from './passage.ts'

const told = (parts: readonly Part[] | undefined) => parts?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

test('words are marked as they stand, with their accents and endings', () => {
  expect(told(marked('Chloé’s purses, and CHLOE.', stemsOf(['chloe', 'purse'])))).toBe('[Chloé]’s [purses], and [CHLOE].')
  expect(told(marked('Nothing here', stemsOf(['purse'])))).toBe('Nothing here')
})

test('the line with the most different hits is shown, cut to its neighbourhood', () => {
  const long = `${'one two three '.repeat(20)}a clasp and a purse stand here ${'four five six '.repeat(20)}`
  const line = told(bestPassage(['A purse.', long, 'A purse again.'], stemsOf(['purse', 'clasp'])))
  expect(line).toMatch(/^… .*a \[clasp\] and a \[purse\] stand here.* …$/)
  expect(line?.split(' ').length).toBeLessThan(40)
})

test('every word of a stem is marked, whatever its ending', () => {
  const endings =
    's es ies ed ing ingly ational tional ousness fulness iveness biliti bility alism ization ator alli ousli logi icate ative iciti ement ance able ible'
  const beginning = fc.stringMatching(/^[a-z]{1,6}[aeiouy][a-z]{0,3}$/)
  fc.assert(
    fc.property(beginning, fc.constantFrom('', ...endings.split(' ')), fc.constantFrom('', 's', 'y'), (start, ending, last) => {
      const word = start + ending + last
      expect(marked(word, stemsOf([word]))).toEqual([{ text: word, isHit: true }])
    }),
    { numRuns: 3000 },
  )
})

test('a short text is not cut', () => expect(told(bestPassage(['A small purse.'], stemsOf(['purse'])))).toBe('A small [purse].'))

test('there is no line where nothing was found', () => {
  expect(bestPassage(['A small bag.'], stemsOf(['purse']))).toBeUndefined()
  expect(bestPassage([], stemsOf(['purse']))).toBeUndefined()
})

test('a passage is never added to: its words are those of the text', () => {
  const text = '½ of a purse — “naïve”'
  expect(
    marked(text, stemsOf(['naive', '1', 'purse']))
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
