import { expect, test } from 'vitest'
import { soundStory } from '../../../tests/fakes/magazine.ts'
import { problemLines } from '../../../tests/fakes/problems.ts'

const change = 'stories/tiny-clasp/index.2026-12-04.mdx'
const now = '2026-11-22'
const linking = (body: string, more = '') =>
  soundStory.replace('A tiny clasp', 'A clasp that links').replace('bags: [le-petit]\n', more).replace('Le Petit has a clasp.', body)

test('a scheduled change is read as the story that it will be, and disturbs nothing before', () => {
  expect(problemLines({ [change]: soundStory.replace('It shuts.', 'It shut.') }, now)).toEqual([])
})

test('a change that has passed is read, too, and so is what it took the place of', () => {
  const broken = soundStory.replace('topics: [clasps]', 'topics: [clasp]')
  const lines = problemLines({ 'stories/tiny-clasp/index.2026-11-20.mdx': soundStory, 'stories/tiny-clasp/index.mdx': broken }, now)
  expect(lines).toEqual([expect.stringContaining('stories/tiny-clasp/index.mdx:7:10 · topic "clasp" is not declared')])
})

test('every rule holds for a change: fields, text and what it leads to', () => {
  const broken = soundStory.replace('topics: [clasps]', 'topics: [clasp]').replace('One fact.', '[One](/stories/nowhere) fact.')
  expect(problemLines({ [change]: broken }, now)).toEqual([
    expect.stringMatching(/^stories\/tiny-clasp\/index\.2026-12-04\.mdx:7:10 · topic "clasp" is not declared/),
    expect.stringMatching(/^stories\/tiny-clasp\/index\.2026-12-04\.mdx:.* leads to no page of ours/),
  ])
})

test('a change may speak of days up to its own, and of no later one', () => {
  expect(problemLines({ [change]: soundStory.replace('sources:', 'updated: 2026-12-04\nsources:') }, now)).toEqual([])
  expect(problemLines({ [change]: soundStory.replace('sources:', 'updated: 2026-12-05\nsources:') }, now)).toEqual([
    expect.stringContaining('"updated" is 2026-12-05, which has not come yet'),
  ])
})

test.each(['index.2026-13-01.mdx', 'index.tomorrow.mdx', 'index.2026-12-04T07:00.mdx'])('%s is no name of a change', (name) => {
  const lines = problemLines({ [`stories/tiny-clasp/${name}`]: soundStory }, now)
  expect(lines).toEqual([
    `stories/tiny-clasp/${name}:1:1 · "${name.slice(6, -4)}" is not a day that exists. Name a scheduled change by the day on which it begins, as index.2026-12-04.mdx.`,
  ])
})

test('only what readers have can change: no draft, no story of a later day, none that is retired, and none that is not there', () => {
  const refused = (first: string, words: string, version = first) =>
    expect(problemLines({ 'stories/tiny-clasp/index.mdx': first, [change]: version }, now).join('\n')).toContain(words)
  refused(soundStory.replace('status: published', 'status: draft'), 'index.mdx has status: draft', soundStory)
  refused(soundStory.replace('2026-11-14', '2026-12-04'), 'index.mdx is published on 2026-12-04')
  refused(soundStory.replace('status: published', 'status: retired\nretired: It was wrong.'), 'index.mdx has status: retired', soundStory)
  expect(problemLines({ 'stories/other/index.2026-12-04.mdx': soundStory.replace('A tiny', 'Another') }, now).join('\n')).toContain(
    'there is no index.mdx beside it. Name this file index.mdx.',
  )
})

test('a change keeps the day of its story, and does not take it back', () => {
  expect(problemLines({ [change]: soundStory.replace('2026-11-14', '2026-11-15') }, now)).toEqual([
    expect.stringContaining('a scheduled change keeps the day of its story. Write 2026-11-14'),
  ])
  expect(problemLines({ [change]: soundStory.replace('status: published', 'status: draft') }, now)).toEqual([
    expect.stringContaining('cannot become a draft'),
  ])
})

test('what other stories lead to must hold when a change has begun, and the line says from when on it does not', () => {
  const files = {
    'stories/tiny-clasp/index.mdx': soundStory.replace('Le Petit has', '## What shuts\n\nLe Petit has'),
    'stories/links/index.mdx': linking('[It](/stories/tiny-clasp#what-shuts) shuts.'),
  }
  expect(problemLines(files, now)).toEqual([])
  expect(problemLines({ ...files, [change]: soundStory }, now)).toEqual([
    expect.stringMatching(/^stories\/links\/index\.mdx:.* · from 2026-12-04 on, when a scheduled change begins: the link .* leads nowhere/),
  ])
  const retired = files['stories/tiny-clasp/index.mdx'].replace('status: published', 'status: retired\nretired: It was wrong.')
  expect(problemLines({ ...files, [change]: retired }, now)).toEqual([expect.stringContaining('leads to a story that is retired')])
})

test('a change may lead to what appears before it begins', () => {
  const coming = linking('Nothing.').replace('published: 2026-11-14', 'published: 2026-12-01T07:00')
  const files = { 'stories/links/index.mdx': coming }
  const leading = soundStory.replace('Le Petit has', '[Le Petit](/stories/links) has')
  expect(problemLines({ ...files, [change]: leading }, now)).toEqual([])
  expect(problemLines({ ...files, 'stories/tiny-clasp/index.mdx': leading }, now)).toEqual([
    expect.stringContaining('appears on 2026-12-01T07:00, later than this one'),
  ])
})

test('a change keeps every former slug of its story, so that old links and feed readers find it', () => {
  const former = (slugs: string) => soundStory.replace('status:', `formerly: [${slugs}]\nstatus:`)
  const files = { 'stories/tiny-clasp/index.mdx': former('old, older') }
  for (const kept of ['old, older', 'old, older, newest']) expect(problemLines({ ...files, [change]: former(kept) }, now), kept).toEqual([])
  for (const lost of [soundStory, former('old'), former('older, old')])
    expect(problemLines({ ...files, [change]: lost }, now)).toEqual([expect.stringContaining('Begin with old, older, as index.mdx does.')])
})

test('a title that two stories share from a day on is told', () => {
  const lines = problemLines({ 'stories/tiny-clasp/index.2026-12-04.mdx': soundStory.replace('A tiny clasp', 'A short list') }, now)
  expect(lines).toEqual([expect.stringMatching(/the title "A short list" is that of .*short-list\/index\.mdx too/)])
})
