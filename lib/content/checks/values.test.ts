import { describe, expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const source = (url: string) => storyWith('title: A source, 2020', `title: A source, 2020\n    url: ${url}`)
const bag = (lines: string) => ({
  'bags/le-petit.yaml': `name: Le Petit\nhouses: [jacquemus]\nkind: tote\nshown: "2019"\nconfidence: found\nsources:\n  - id: s\n    title: S\n${lines}\n`,
})
const priced = (noted: string) => bag(`prices:\n  - amount: 5\n    currency: USD\n    noted: ${noted}`)
const list = (lines: string) => ({
  'shopping/list.yaml': `title: A list\n${lines}\nsource:\n  id: s\n  title: A source\nitems:\n  - number: 1\n    brand: Zara\n    product: A bag\n    status: not stated\n`,
})

describe('an address is one that a reader’s browser opens', () => {
  const whole = '"url" leads nowhere. Write the whole address, such as https://example.com/page.'
  test.each([
    ['example.com/one', whole],
    ['javascript:alert(1)', whole],
    ['//example.com', whole],
    ['mailto:a@example.com', whole],
    ['https:example.com', whole],
    ['/stories/tiny-clasp', whole],
    ['"https://"', whole],
    ['https://example.com/a b', '"url" holds a space or a sign that no address has. Copy it from the browser’s address line.'],
    ['https:\\\\example.com', whole],
    ['https://user:word@example.com', '"url" holds a name or a password. Take it out.'],
    ['http://localhost:3000/x', whole],
  ])('%s', (url, message) => {
    expect(problemLines(source(url))).toEqual([`${here}:14:5 · ${message}`])
  })
  test.each([
    'https://example.com',
    'http://example.com/a?b=c#d',
    'https://bücher.example/ä',
    'HTTPS://EXAMPLE.COM/',
    'https://example.com/%20',
  ])('%s is sound', (url) => {
    expect(problemLines(source(url))).toEqual([])
  })
})

describe('a former slug is the name of a folder', () => {
  const formerly = (slugs: string) => problemLines(storyWith('status:', `formerly: ${slugs}\nstatus:`))
  const told = (slug: string, write: string) => `"formerly" holds slugs, the names of folders; "${slug}" is none. Write ${write}.`
  test.each([
    ['[/stories/old-name]', `${here}:9:12 · ${told('/stories/old-name', 'old-name')}`],
    ['[https://reticule.example/stories/old-name/]', `${here}:9:12 · ${told('https://reticule.example/stories/old-name/', 'old-name')}`],
    ['[old, Old_Name]', `${here}:9:17 · ${told('Old_Name', 'old-name')}`],
    ['[short-list]', `${here}:9:1 · the former slug "short-list" belongs to "short-list". A slug leads to one story only.`],
    ['[old, old]', `${here}:9:1 · the former slug "old" belongs to "tiny-clasp". A slug leads to one story only.`],
  ])('%s', (slugs, expected) => {
    expect(formerly(slugs)).toEqual([expected])
  })
  test('a slug is sound', () => {
    expect(formerly('[old-name, 2020-bag]')).toEqual([])
  })
})

describe('a noted time is one that exists and has come', () => {
  const cannot = (written: string) => `"noted" cannot be "${written}". Write 2019-07-21, 2019-07, "2019" or 1990s.`
  test.each([
    ['2019-13', cannot('2019-13')],
    ['2019-02-30', cannot('2019-02-30')],
    ['"0000"', cannot('0000')],
    ['"9999"', cannot('9999')],
    ['summer 2019', cannot('summer 2019')],
    ['2026-12', '"noted" is 2026-12, which has not come yet. Write when it was.'],
    ['2026-11-23', '"noted" is 2026-11-23, which has not come yet. Write when it was.'],
    ['"2027"', '"noted" is 2027, which has not come yet. Write when it was.'],
    ['2030s', '"noted" is 2030s, which has not come yet. Write when it was.'],
  ])('%s', (noted, message) => {
    expect(problemLines(priced(noted))).toEqual([`bags/le-petit.yaml:12:5 · ${message}`])
    expect(problemLines(list(`noted: ${noted}`)).filter((line) => line.startsWith('shopping'))).toEqual([
      `shopping/list.yaml:2:1 · ${message}`,
    ])
  })
  test.each(['2026-11-22', '2026-11', '"2026"', '2020s', '"1780"'])('%s is sound', (noted) => {
    expect(problemLines(priced(noted))).toEqual([])
  })
  test('a list is not noted after the story that prints it', () => {
    expect(problemLines(list('noted: 2026-11-11'))).toEqual([
      'stories/short-list/index.mdx:10:1 · the prices of "list" were noted in 2026-11-11, and the story is of 2026-11-10. Write the day of the change in "updated".',
    ])
  })
})

describe('a story appears on a day, or at a time of it', () => {
  const published = (words: string) => problemLines(storyWith('published: 2026-11-14', `published: ${words}`))
  test.each(['2026-11-14T07:00', '"2026-11-14T23:59"', '2026-10-25T01:30', '2026-12-24T07:00'])('%s is sound', (words) => {
    expect(published(words)).toEqual([])
  })
  const none = '"published" is not a time of a day that exists. Write it as 2026-11-14T07:00.'
  test.each([
    ['2026-11-14T24:00', none],
    ['2026-11-31T07:00', none],
    ['2026-11-14T07:00:00', none],
    ['2026-11-14T07:00Z', none],
    [
      '2026-03-29T01:30',
      '"published" is 2026-03-29T01:30, a time that does not exist: clocks go forward an hour then. Write one after it.',
    ],
  ])('%s is none', (words, message) => {
    expect(published(words)).toEqual([`${here}:10:1 · ${message}`])
  })
  test('a change or a correction of the same day comes after it', () => {
    const fields = 'updated: 2026-11-14\ncorrections:\n  - on: 2026-11-14\n    text: It shut; it shuts.'
    expect(published(`2026-11-14T07:00\n${fields}`)).toEqual([])
  })
})

describe('no day of a story lies where a reader would be told what has not happened', () => {
  const corrected = (on: string) => storyWith('status:', `corrections:\n  - on: ${on}\n    text: It shut; it shuts.\nstatus:`)
  test.each([
    [
      'updated tomorrow',
      storyWith('status:', 'updated: 2026-11-23\nstatus:'),
      `${here}:9:1 · "updated" is 2026-11-23, which has not come yet. Write when it was.`,
    ],
    [
      'updated before it was published',
      storyWith('status:', 'updated: 2026-11-13\nstatus:'),
      `${here}:9:1 · a story cannot be updated before it is published.`,
    ],
    ['corrected tomorrow', corrected('2026-11-23'), `${here}:10:5 · "on" is 2026-11-23, which has not come yet. Write when it was.`],
    [
      'published in the year 206',
      storyWith('2026-11-14', '0206-11-14'),
      `${here}:10:1 · "published" is not a day that exists. Write it as 2026-11-14.`,
    ],
    [
      'published in the year 9999',
      storyWith('2026-11-14', '9999-11-14'),
      `${here}:10:1 · "published" is not a day that exists. Write it as 2026-11-14.`,
    ],
    ['a bag of a coming year', bag('year: 2027'), 'bags/le-petit.yaml:9:1 · "year" is 2027, which has not come yet. Write when it was.'],
    ['a bag of half a year', bag('year: 2019.5'), 'bags/le-petit.yaml:9:1 · "year" cannot be 2019.5. Write four digits.'],
    ['a bag of the year 26', bag('year: 26'), 'bags/le-petit.yaml:9:1 · "year" cannot be 26. Write four digits.'],
  ])('%s', (_, changes, expected) => {
    expect(problemLines(changes).filter((line) => line === expected)).toHaveLength(1)
  })
  test('a story that waits for its day may be of that day in every field', () => {
    const waits = storyWith(
      'published: 2026-11-14',
      'published: 2026-12-24\nupdated: 2026-12-24\ncorrections:\n  - on: 2026-12-24\n    text: It shuts.',
    )
    expect(problemLines(waits)).toEqual([])
  })
})

test.each([
  [
    'a colour in words',
    { 'sections/objects.yaml': 'name: O\nintroduction: T.\norder: 1\nbackground: red\n' },
    'sections/objects.yaml:4:1 · "background" cannot be "red". Write it as "#f2a51a", in quotation marks.',
  ],
  [
    'a place between two',
    { 'sections/objects.yaml': 'name: O\nintroduction: T.\norder: 1.5\nbackground: "#ffffff"\n' },
    'sections/objects.yaml:3:1 · "order" must be a whole number.',
  ],
  ['a side of no length', bag('width: 0'), 'bags/le-petit.yaml:9:1 · "width" cannot be 0. Remove the line where a side is not known.'],
  [
    'a currency that nobody has',
    bag('prices:\n  - amount: 5\n    currency: XYZ\n    noted: "2019"'),
    'bags/le-petit.yaml:11:5 · "currency" cannot be "XYZ". Write the three capitals of a currency, such as USD.',
  ],
  [
    'an id with a space',
    storyWith('id: s', 'id: the source'),
    `${here}:12:5 · "id" cannot be "the source". Write small letters, digits and single hyphens, such as the-source.`,
  ],
])('%s is told', (_, changes, expected) => {
  expect(problemLines(changes as Record<string, string>).filter((line) => line === expected)).toHaveLength(1)
})
