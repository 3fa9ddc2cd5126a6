import { expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const heading = (text: string) => storyWith('One fact.', text)

const cases: [string, Record<string, string>, string][] = [
  ['without words', heading('##\n\nOne fact.'), `${here}:16:1 · this heading has no words. Write them, or remove the line.`],
  ['of what nobody sees', heading('## \u2060\n\nOne fact.'), `${here}:16:1 · this heading has no words. Write them, or remove the line.`],
  [
    'with a tag that prints words',
    heading('## Le Petit, <Size bag="le-petit" />\n\nOne fact.'),
    `${here}:16:14 · <Size> does not belong in a heading: an index prints words only. Write it under the heading.`,
  ],
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
  expect(problemLines(heading('## The sum<Source id="s" />\n\n### The sums\n\n## The sum?\n\n## 東京\n\n## 👜\n\nOne fact.'))).toEqual([])
})
