import { expect, test } from 'vitest'
import { soundStory } from '../../../tests/fakes/magazine.ts'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const bag = 'name: Tiny\nkind: tote\nshown: "2019"\nconfidence: found\nsources:\n  - id: s\n    title: S\n'
const list = (second: number) =>
  `title: A list\nnoted: 2018-02\nsource:\n  id: s\n  title: A source\nitems:\n${[1, second].map((number) => `  - number: ${number}\n    brand: Zara\n    product: A bag\n    status: not stated\n`).join('')}`
const picture = '  - name: open\n    file: open.jpg\n    alt: A clasp\n    caption: A clasp\n    credit: Us\n'

const cases: [string, Record<string, string>, string][] = [
  [
    'two sources with one id',
    storyWith('---\n\nOne', '  - id: s\n    title: Another source\n---\n\nOne'),
    `${here}:14:5 · source "s" is declared twice. Give one of them another id, or remove it.`,
  ],
  [
    'two gaps with one id',
    storyWith(
      /status:([\s\S]*)One fact\./,
      'gaps:\n  - id: g\n    what: A\n    reason: B\n  - id: g\n    what: C\n    reason: D\nstatus:$1One fact.<Gap id="g" />',
    ),
    `${here}:13:5 · gap "g" is declared twice. Give one of them another id, or remove it.`,
  ],
  [
    'two pictures with one name',
    storyWith('status:', `pictures:\n${picture}${picture}status:`),
    `${here}:15:5 · picture "open" is declared twice. Give one of them another name, or remove it.`,
  ],
  [
    'two shopping items with one number',
    { 'shopping/list.yaml': list(1) },
    'shopping/list.yaml:11:5 · number 1 stands twice in the list. Give every row a number of its own.',
  ],
  [
    'two stories with one title',
    { 'stories/another/index.mdx': soundStory.replace('A tiny clasp', 'a Tiny  clasp') },
    `${here}:2:1 · the title "A tiny clasp" is that of stories/another/index.mdx too. Change one of the two.`,
  ],
  [
    'two bags whose slugs differ by capitals',
    { 'bags/Tiny.yaml': bag, 'bags/tiny.yaml': bag },
    'bags/tiny.yaml:1:1 · the slug "tiny" differs from "Tiny" by capitals only, and some computers take them for one file. Rename one.',
  ],
  [
    'two stories whose slugs differ by capitals',
    { 'stories/Tiny-Clasp/index.mdx': soundStory.replace('A tiny clasp', 'Another') },
    `${here}:2:1 · the slug "tiny-clasp" differs from "Tiny-Clasp" by capitals only, and some computers take them for one file. Rename one.`,
  ],
]
test.each(cases)('%s are told', (_, changes, expected) => {
  expect(problemLines(changes).filter((line) => line === expected)).toHaveLength(1)
})

test('what differs is sound, and a retired story may leave its title to another one', () => {
  expect(problemLines({ 'shopping/list.yaml': list(2) })).toEqual([])
  const retired = soundStory.replace('status: published', 'status: retired\nretired: It was wrong.')
  expect(problemLines({ 'stories/another/index.mdx': retired })).toEqual([])
})
