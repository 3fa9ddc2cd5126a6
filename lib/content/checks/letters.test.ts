import { expect, test } from 'vitest'
import { soundStory } from '../../../tests/fakes/magazine.ts'
import { problemLines } from '../../../tests/fakes/problems.ts'

const file = 'letters/2026-12-04-one-bag/index.mdx'
const letter = `---
subject: One bag
preheader: A clasp, a bag of 53 mm, and everything that was wrong.
kind: issue
status: ready
send: 2026-12-04T07:00
---

Good morning.

<Story slug="tiny-clasp" />

<Bag slug="le-petit" />

<Corrections />
`
const now = '2026-11-22T12:00'
const lines = (from: string | RegExp, to: string, more: Readonly<Record<string, string>> = {}, at = now) =>
  problemLines({ [file]: letter.replace(from, to), ...more }, at)
const line = (at: string, message: string) => [expect.stringMatching(new RegExp(`^${file}:${at} · .*${message}`))]

test('a sound letter has no problem', () => {
  expect(problemLines({ [file]: letter }, now)).toEqual([])
})

test.each([
  ['2:1', 'subject: One bag', `subject: ${'a'.repeat(61)}`, 'the subject has 61 characters. Keep it to 60'],
  ['3:1', /preheader: .*/, 'preheader: Too short.', 'the preheader has 10 characters. Write 40 to 110'],
  ['3:1', /preheader: .*/, `preheader: ${'a'.repeat(111)}`, 'the preheader has 111 characters'],
  ['4:1', 'kind: issue', 'kind: advertisement', '"kind" cannot be "advertisement"'],
  ['6:1', 'T07:00', '', 'the letter goes out at an hour. Write it as 2026-12-04T07:00'],
  [
    '6:1',
    '2026-12-04T07',
    '2026-12-05T07',
    'the folder "2026-12-04-one-bag" is named after another day, or none. Call it 2026-12-05-one-bag',
  ],
  ['7:1', 'T07:00\n', 'T07:00\nnotAfter: 2026-12-04T07:00\n', 'Write a later one, or leave the line out'],
  ['11:1', 'slug="tiny-clasp"', 'slug="tiny-clap"', 'story "tiny-clap" is not declared. Did you mean "tiny-clasp"'],
  ['13:1', 'slug="le-petit"', 'slug="unmeasured"', 'bag "unmeasured" has no width and height, so it cannot be drawn'],
  ['11:1', '<Story slug="tiny-clasp" />', '[Nowhere](/stories/nowhere)', 'leads to no page of ours'],
])('%s: %s becomes %s', (at, from, to, message) => {
  expect(lines(from, to)).toEqual(line(at, message))
})

test('an hour that clocks skip in March is refused', () => {
  const moved = { [file.replace('2026-12-04', '2027-03-28')]: letter.replace('2026-12-04T07:00', '2027-03-28T01:30') }
  expect(problemLines(moved, now)).toEqual([expect.stringContaining('"send" is 2027-03-28T01:30, a time that does not exist')])
})

test('a story must be public when the letter goes out', () => {
  const appearing = (published: string) => ({
    'stories/tiny-clasp/index.mdx': soundStory.replace('published: 2026-11-14', `published: ${published}`),
  })
  expect(lines('', '', appearing('2026-12-04T07:00'))).toEqual([])
  expect(lines('', '', appearing('2026-12-04T07:01'))).toEqual(line('11:1', 'story "tiny-clasp" appears on 2026-12-04T07:01, later'))
  expect(lines('', '', { 'stories/tiny-clasp/index.mdx': soundStory.replace('status: published', 'status: draft') })).toEqual(
    line('11:1', 'story "tiny-clasp" is a draft'),
  )
})

test('on the web before it was sent, it names what readers find now', () => {
  const later = { 'stories/tiny-clasp/index.mdx': soundStory.replace('published: 2026-11-14', 'published: 2026-12-01') }
  expect(lines('T07:00\n', 'T07:00\nweb: before\n', later)).toEqual(line('12:1', 'story "tiny-clasp" appears on 2026-12-01, later'))
})

test('a letter whose time is over names what readers found then', () => {
  const retired = soundStory.replace('status: published', 'status: retired\nretired: It was wrong.')
  const stories = { 'stories/tiny-clasp/index.mdx': retired }
  expect(lines('', '', stories)).toEqual(line('11:1', 'story "tiny-clasp" is retired'))
  expect(lines('', '', stories, '2026-12-05T12:00')).toEqual([])
})

test('a draft may name what nobody finds yet', () => {
  const drafts = { 'stories/tiny-clasp/index.mdx': soundStory.replace('status: published', 'status: draft') }
  expect(lines('status: ready', 'status: draft', drafts)).toEqual([])
})

test('what only a letter prints is told in a story', () => {
  const story = soundStory.replace('Le Petit has a clasp.', 'Le Petit has a clasp.\n\n<Corrections />')
  expect(problemLines({ 'stories/tiny-clasp/index.mdx': story }, now)).toEqual([
    expect.stringMatching(/^stories\/tiny-clasp\/index\.mdx:.* · <Corrections> stands in letters only/),
  ])
})

test('a picture of a letter needs its words, and a letter has no scheduled change', () => {
  const pictures = 'pictures:\n  - name: a\n    file: a.jpg\n    caption: A bag.\n    credit: Ours.\n'
  expect(lines('---\n\nGood', `${pictures}---\n\n<Figure picture="a" />\n\nGood`)).toEqual(line('8:5', '"pictures.alt" is missing'))
  expect(problemLines({ [file]: letter, [file.replace('index', 'index.2026-12-05')]: letter }, now)).toEqual([
    expect.stringContaining('a letter has no scheduled change'),
  ])
})
