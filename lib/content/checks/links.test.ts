import { expect, test } from 'vitest'
import { soundStory } from '../../../tests/fakes/magazine.ts'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const linking = (text: string) => storyWith('One fact.', text)
const other = (...changes: [string, string][]) => ({
  'stories/other/index.mdx': changes.reduce((text, [from, to]) => text.replace(from, to), soundStory.replace('A tiny clasp', 'Another')),
})
const letter = (state: string, day = '2026-12-29') => ({
  [`letters/${day}-a-letter/index.mdx`]: `---\nsubject: A letter\npreheader: A letter of one line that says what it is about.\nkind: issue\n${state}\nsend: ${day}T08:00\n---\n\nOne line.\n`,
})
const retired: [string, string] = ['status: published', 'status: retired\nretired: It was wrong.']

const cases: [string, Record<string, string>, string][] = [
  [
    'to a page that is none',
    linking('[Bag](/bags/le-petti)'),
    'the link "/bags/le-petti" leads to no page of ours. Did you mean "/bags/le-petit"? Write an address that exists, or leave the link out.',
  ],
  ...['status: draft', 'status: ready', 'status: draft\nweb: before'].map((state): [string, Record<string, string>, string] => [
    `to a letter that readers do not find yet (${state})`,
    { ...linking('[Letter](/letters/2026-12-29-a-letter)'), ...letter(state) },
    'the link "/letters/2026-12-29-a-letter" leads to a letter that readers do not find yet. Write "web: before" into it, or leave the link out.',
  ]),
  [
    'to a draft',
    { ...linking('[Draft](/stories/other)'), ...other(['status: published', 'status: draft']) },
    'the link "/stories/other" leads to a story that is a draft, which no reader sees. Lead it to one that readers of this story find.',
  ],
  [
    'to a retired story',
    { ...linking('[Gone](/stories/other)'), ...other(retired) },
    'the link "/stories/other" leads to a story that is retired: its address answers with the reason only. Lead it to one that readers of this story find.',
  ],
  [
    'to a story of a later day',
    { ...linking('[Soon](/stories/other)'), ...other(['2026-11-14', '2027-01-02']) },
    'the link "/stories/other" leads to a story that appears on 2027-01-02, later than this one. Lead it to one that readers of this story find.',
  ],
  [
    'by a former slug',
    { ...linking('[Old](/stories/old-name)'), ...other(['status:', 'formerly: [old-name]\nstatus:']) },
    'the link "/stories/old-name" uses a former slug. Write /stories/other.',
  ],
  [
    'to a heading',
    linking('[Down](#clasps)'),
    'the link "#clasps" leads nowhere: that story has no such section. Write a ## heading in small letters with hyphens, a source such as #source-j15, or the whole story.',
  ],
  [
    'to an undeclared source',
    linking('[Down](#source-x)'),
    'the link "#source-x" leads nowhere: that story declares no such source. Did you mean "source-s"? Write a ## heading in small letters with hyphens, a source such as #source-j15, or the whole story.',
  ],
  [
    'to a heading of another story',
    { ...linking('[There](/stories/other#clasps)'), ...other() },
    'the link "/stories/other#clasps" leads nowhere: that story has no such section. Write a ## heading in small letters with hyphens, a source such as #source-j15, or the whole story.',
  ],
  ['without words', linking('[](/bags)'), 'this link has no words. Write between the brackets what it leads to.'],
  [
    'to another site without https:',
    linking('[Site](//x.example)'),
    'the link "//x.example" leads to another site. Begin it with https://.',
  ],
  [
    'to another site by a backslash, which browsers take for a slash',
    linking('[Site](/\\\\x.example)'),
    'the link "/\\x.example" leads to another site. Begin it with https://.',
  ],
  ...[
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'ftp://x.example',
    'tel:123',
    'example.com/one',
    'bags/le-petit',
    'mailto:nobody',
    'mailto:a@x.example?bcc=b@x.example',
    'https:x.example',
    '?q=clasp',
    '',
  ].map((address): [string, Record<string, string>, string] => [
    `to "${address}"`,
    linking(`[There](${address})`),
    `the link "${address}" leads nowhere. Begin it with https:// or with /.`,
  ]),
  [
    'to code behind an entity',
    linking('[There](java&Tab;script:alert(1))'),
    'the link "java\\u0009script:alert(1)" leads nowhere. Begin it with https:// or with /.',
  ],
  [
    'to an address that Markdown would make insecure',
    linking('www.x.example'),
    '"www.x.example" becomes a link by http://. Write [words](https://www.x.example) in its place.',
  ],
  [
    'to half an address',
    linking('[Site](https://)'),
    'the link "https://" leads nowhere. Write the whole address, such as https://example.com/page.',
  ],
  [
    'by http:// to a site that the story reaches by https:// too',
    linking('[One](http://x.example/one) and [two](https://x.example/two).'),
    'the link "http://x.example/one" begins with http://, and this story reaches the same site by https://. Write https:// here too.',
  ],
  [
    'defined under the text',
    linking('[Bag][b].\n\n[b]: /bag/le-petit\n\n'),
    'the link "/bag/le-petit" leads to no page of ours. Did you mean "/bags/le-petit"? Write an address that exists, or leave the link out.',
  ],
]
test.each(cases)('a link %s is told', (_, changes, expected) => {
  const lines = problemLines(changes)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/:1[68]:1 · /)
  expect(lines[0]?.split(' · ')[1]).toBe(expected)
})

test.each(['/bags/by/weight', '/archive/2026', '/topics/clasps/2', '/newsletter/joined', '/preview'])(
  'a link to %s, which is no page for readers, is told',
  (path) => {
    expect(problemLines(linking(`[There](${path})`))).toEqual([expect.stringContaining(`the link "${path}" leads to no page of ours.`)])
  },
)

test('a link is told where it stands in its line', () => {
  expect(problemLines(linking('One [fact](/fact).'))[0]).toMatch(`${here}:16:5 · `)
})

test.each([
  '/',
  '/archive',
  '/bags',
  '/bags/le-petit',
  '/fit',
  '/scale',
  '/bags/by/price',
  '/bags/by/year/house/jacquemus',
  '/bags.csv',
  '/newsletter',
  '/about',
  '/colophon',
  '/privacy',
  '/accessibility',
  '/corrections',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sections/objects',
  '/sections/objects/feed.xml',
  '/topics/clasps',
  '/desks/measuring',
  '/houses/jacquemus',
  '/stories/other',
  '/stories/other#source-s',
  '#source-s',
  '#sources',
  'http://x.example/only-here',
  'mailto:letters@x.example',
  'https://x.example/東京?a=1#b',
  '<https://x.example/a b>',
  '/bags/le-petit?from=a#true-size',
  '/%62ags',
  'https://x.example',
])('a link to %s is sound', (address) => {
  expect(problemLines({ ...linking(`[There](${address})`), ...other() })).toEqual([])
})

test('a link to a letter is sound once it stands on the web: before it is sent, or when its moment has come', () => {
  for (const [state, day] of [
    ['status: ready\nweb: before', '2026-12-29'],
    ['status: ready', '2026-11-20'],
  ] as const)
    expect(problemLines({ ...linking(`[Letter](/letters/${day}-a-letter)`), ...letter(state, day) }, '2026-11-22')).toEqual([])
})

test('a link to a story of a later day is sound from that day on, and for a story that appears no earlier', () => {
  const later = other(['2026-11-14', '2027-01-02'])
  const text = soundStory.replace('One fact.', '[Soon](/stories/other)')
  expect(problemLines({ ...later, [here]: text }, '2027-01-02')).toEqual([])
  expect(problemLines({ ...later, [here]: text.replace('2026-11-14', '2027-01-02') })).toEqual([])
})

test('a draft may link to a draft, and a retired story to anything that was there', () => {
  const draft = other(['status: published', 'status: draft'])
  const text = soundStory.replace('One fact.', '[Draft](/stories/other)')
  expect(problemLines({ ...draft, [here]: text.replace('status: published', 'status: draft') })).toEqual([])
  expect(problemLines({ ...draft, [here]: text.replace(...retired) })).toEqual([])
})
