import { expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const topics = Object.fromEntries(['b', 'c', 'd', 'e', 'f'].map((slug) => [`topics/${slug}.yaml`, `name: ${slug}\nintroduction: One.\n`]))
const corrected = (on: string) => storyWith('status:', `corrections:\n  - on: ${on}\n    text: It shut; it shuts.\nstatus:`)
const focused = (focus: string) =>
  storyWith(
    'status:',
    `pictures:\n  - name: open\n    file: open.jpg\n    alt: A clasp\n    caption: A clasp\n    credit: Us\n    focus: ${focus}\nstatus:`,
  )

const cases: [string, Record<string, string>, string][] = [
  [
    'a correction before the story',
    corrected('2026-11-13'),
    `${here}:10:5 · a correction of 2026-11-13 is older than the story, published on 2026-11-14. Put one of the days right.`,
  ],
  [
    'six topics',
    { ...topics, ...storyWith('[clasps]', '[clasps, b, c, d, e, f]') },
    `${here}:7:1 · the story has 6 topics. Keep the 5 that say most of it.`,
  ],
  [
    'a focus of one share',
    focused('40%'),
    `${here}:15:5 · "focus" cannot be "40%". Write two shares, from the left and from the top, such as "40% 55%".`,
  ],
  [
    'a focus outside the picture',
    focused('40% 155%'),
    `${here}:15:5 · "focus" cannot be "40% 155%". Write two shares, from the left and from the top, such as "40% 55%".`,
  ],
]
test.each(cases)('%s is told', (_, changes, expected) => {
  expect(problemLines(changes).filter((line) => line === expected)).toHaveLength(1)
})

test('a correction of the same day, five topics and a focus within the picture are sound', () => {
  const about = (changes: Record<string, string>) => problemLines(changes).filter((line) => /correction|topics|focus/.test(line))
  expect(about(corrected('2026-11-14'))).toEqual([])
  expect(about({ ...topics, ...storyWith('[clasps]', '[b, c, d, e, f]') })).toEqual([])
  expect(about(focused('0% 100%'))).toEqual([])
})
