import { expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const heading = (text: string) => storyWith('One fact.', text)

const cases: [string, Record<string, string>, string][] = [
  ['without words', heading('##\n\nOne fact.'), `${here}:16:1 · this heading has no words. Write them, or remove the line.`],
  [
    'with the words of another one',
    heading('## The sum\n\nOne.\n\n### The *Sum*\n\nOne fact.'),
    `${here}:20:1 · the heading "The Sum" stands in line 16 already. Change one of the two.`,
  ],
  [
    'with the name of a part of every story',
    heading('## Sources\n\nOne fact.'),
    `${here}:16:1 · the heading "Sources" is the name of a part under every story. Choose other words.`,
  ],
]
test.each(cases)('a heading %s is told', (_, changes, expected) => {
  expect(problemLines(changes)).toEqual([expected])
})

test('headings with words of their own are sound', () => {
  expect(problemLines(heading('## The sum\n\n### The sums\n\nOne fact.'))).toEqual([])
})
