import { expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const saying = (text: string) => problemLines(storyWith('One fact.', text))

const link = 'this link is printed as it was typed. Write [words](address) without a space between or within; %20 stands for one.'

test.each([
  ['A [word](https://x.example/a b).', 16, 8, link],
  ['A [word] (https://x.example).', 16, 8, link],
  ['One line,\nand a [word](/bags/le petit).', 17, 12, link],
  ['A [word][there].', 16, 8, '"[there]" is printed as it was typed. Write [words](address), or define it below the text.'],
  ['A **bold **word.', 16, 3, '"**" is printed as it was typed. Set it close to the words: **bold**.'],
  ['See x.example/one, and more.', 16, 5, '"x.example/one" reads like an address and is no link. Write [words](https://x.example/one).'],
  ['##Words', 16, 1, 'this line begins like a heading and is none. Put a space after the marks: ## Words.'],
])('what came to nothing in %j is told in its place', (text, line, column, message) => {
  expect(saying(text)).toEqual([`${here}:${line}:${column} · ${message}`])
})

test.each([
  'He/she, 24/7, 1.5/2 and e.g./i.e. are words.',
  'Net-a-porter.com is a shop, and so is x.example.',
  'A [word](https://x.example/one), https://x.example/two and a@x.example.',
  'A [word] in brackets (as some do), [sic] (twice).',
  '`x.example/one` and `[a](b c)` are code.',
  '#1 of the list.',
])('%j is sound', (text) => {
  expect(saying(text)).toEqual([])
})
