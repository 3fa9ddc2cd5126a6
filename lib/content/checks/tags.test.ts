import { expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const listed = (text: string) =>
  problemLines({ [here]: (storyWith('[le-petit]', '[le-petit, unmeasured]')[here] ?? '').replace('One fact.', text) })

test.each([
  ['Words.\n\n<Gallery />', 18, 1, '<Gallery> prints the shopping list that "list" names, and this story names none. Name it there.'],
  ['It is <Size bag="unmeasured" />.', 16, 7, 'bag "unmeasured" has no size in the catalogue, so none is printed. Write words.'],
  [
    '<Drawing bag="unmeasured">A bag</Drawing>',
    16,
    1,
    'bag "unmeasured" has no width and height, so it cannot be drawn. Leave the drawing out.',
  ],
])('a tag that would print nothing is told: %j', (text, line, column, message) => {
  expect(listed(`${text}`).filter((problem) => !problem.includes('does not name it'))).toEqual([`${here}:${line}:${column} · ${message}`])
})

const inSentence = (tag: string) => `<${tag}> stands in a sentence. Put it on a line of its own, with an empty line before and after.`

test.each([
  ['Words <Chart /> and words.', inSentence('Chart')],
  ['- Words <Drawing bag="le-petit">A bag</Drawing>', inSentence('Drawing')],
  ['*<PullQuote>Small.</PullQuote>* words', inSentence('PullQuote')],
  ['| a |\n| - |\n| <Chart /> |', inSentence('Chart')],
  ['<PullQuote>Small.<Source id="s" /></PullQuote>', 'a pull quote repeats words of the text, and holds words alone.'],
  ['<PullQuote>[Small](/bags).</PullQuote>', 'a pull quote repeats words of the text, and holds words alone.'],
  ['<Tips>\n  <Tip lead=" ">Two.</Tip>\n</Tips>', 'lead="…" of <Tip> holds nothing that is seen. Write the words.'],
  ['<Tips>\n  <Tip lead="&#x200B;">Two.</Tip>\n</Tips>', 'lead="…" of <Tip> holds nothing that is seen. Write the words.'],
  ['<Tips>\n  <Tip lead=" One. ">Two.</Tip>\n</Tips>', 'lead="…" of <Tip> begins or ends with a space. Remove it.'],
  ['<Tip lead="One.">Two.</Tip>', '<Tip> stands by itself. Put it between <Tips> and </Tips>.'],
  [
    '<Tips>\n  <Tip lead="One.">Two.</Tip>\n\n  Words.\n</Tips>',
    '<Tips> holds <Tip> tags and nothing else. Put this into one of them, or under the list.',
  ],
])('a tag that stands where it cannot is told: %j', (text, message) => {
  expect(listed(`Unmeasured is a bag.\n\n${text}\n\n`)).toEqual([expect.stringContaining(message)])
})

test.each([
  '<Chart />',
  'Words.\n<Chart />\nWords.',
  '<Chart />\n\n- <Drawing bag="le-petit">A bag</Drawing>\n\n> <Chart />',
  'It is <Size bag="le-petit" />.',
  '<Tips>\n  <Tip lead="One.">Two *words*.</Tip>\n  <Tip lead="Three.">\n    Four.\n  </Tip>\n</Tips>',
  '<Tips><Tip lead="One.">Two.</Tip></Tips>',
  '<PullQuote>Small is a *measure*.</PullQuote>',
])('%j is sound', (text) => {
  expect(listed(`Unmeasured is a bag.\n\n${text}\n\n`)).toEqual([])
})
