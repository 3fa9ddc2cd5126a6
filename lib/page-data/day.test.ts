/** A day at the magazine, on a clock that is moved: whatever happens, every surface shows it from the same moment on. */
import { expect, test, vi } from 'vitest'
import { dataAt } from '../../tests/fakes/data-at.ts'
import { entryOf, setStories } from '../../tests/fakes/in-memory-index.ts'
import { addDays, type Day, localTimeAt, startOfDay } from '../clock.ts'
import type { StoryEntry } from '../content/story-entry.ts'
import { nextChangeOf } from './next-change.ts'

vi.mock('../content/index/read.ts', async () => (await import('../../tests/fakes/in-memory-index.ts')).reader)

/** Stories of which each has something happen to it in the course of a day. */
const storiesOf = (day: Day): readonly StoryEntry[] => [
  entryOf('midnight', day),
  entryOf('seven', `${day}T07:00`),
  entryOf('tomorrow', addDays(day, 1)),
  entryOf('changed', addDays(day, -30)),
  entryOf('changed', addDays(day, -30), { begins: day, title: 'Changed by schedule' }),
  entryOf('aged', `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`),
  entryOf('news', `${addDays(day, -2)}T09:00`),
]

/** Wherever a new story stands, beside its own page. */
const surfaces = [
  ...['/', '/stories', '/sections', '/sections/objects', '/topics', '/topics/clasps', '/desks', '/desks/measuring', '/houses'],
  ...['/houses/jacquemus', '/bags/le-petit', '/archive', '/feed.xml', '/atom.xml', '/feed.json', '/sections/objects/feed.xml'],
  ...['/sitemap.xml', '/news-sitemap.xml'],
]
const STEP = 15 * 60_000

/** The addresses that change in the course of a day, by the local time at which a look in every quarter of an hour finds them changed. */
async function changesOf(day: Day): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>()
  let before = await dataAt(new Date(startOfDay(day).getTime() - 1))
  for (let at = startOfDay(day).getTime(); at < startOfDay(addDays(day, 1)).getTime(); at += STEP) {
    const after = await dataAt(new Date(at))
    const paths = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
    const time = localTimeAt(new Date(at)).slice(11)
    if (paths.length) found.set(time, new Set([...paths, ...(found.get(time) ?? [])]))
    before = after
  }
  return found
}

// News is two days old by the hours that have passed, so an hour later by the clock where clocks went forward meanwhile.
test.each([
  ['an ordinary day', '2026-11-28', '09:00'],
  ['the day of 23 hours', '2026-03-29', '10:00'],
  ['the day of 25 hours', '2026-10-25', '08:00'],
])('%s', async (_, day, noLongerNews) => {
  const stories = storiesOf(day)
  setStories(stories)
  const changes = await changesOf(day)
  expect([...changes.keys()]).toEqual(['00:00', '07:00', noLongerNews].sort())
  const at = (time: string) => changes.get(time) ?? new Set()

  const midnight = [...surfaces, ...['', '/card.png'].map((end) => `/stories/midnight${end}`), '/stories/changed', '/stories/aged']
  expect([...at('00:00')]).toEqual(expect.arrayContaining(midnight))
  expect([...at('07:00')]).toEqual(expect.arrayContaining([...surfaces, ...['', '/card.png'].map((end) => `/stories/seven${end}`)]))
  // The rails of others.
  expect([...at('07:00')]).toEqual(expect.arrayContaining(['/stories/midnight', '/stories/aged']))
  expect([...at(noLongerNews)].sort()).toEqual(['/news-sitemap.xml', '/next-change.json'])

  const line = []
  for (let moment = new Date(startOfDay(day).getTime() - 1); ; ) {
    const next = nextChangeOf(stories, moment)
    if (!next || new Date(next.at) >= startOfDay(addDays(day, 1))) break
    line.push([localTimeAt(new Date(next.at)).slice(11), next.what])
    moment = new Date(next.at)
  }
  expect(line).toEqual(
    [
      ['00:00', 'midnight appears, the scheduled change of changed begins, the archive notice of aged is due'],
      ['07:00', 'seven appears'],
      [noLongerNews, 'the news sitemap without news is due'],
    ].sort(),
  )
})

test('feeds, sitemaps and structured data are given the exact moment, and readers the day', async () => {
  setStories(storiesOf('2026-10-25'))
  const data = await dataAt(new Date('2026-10-25T12:00:00Z'))
  expect(JSON.parse(data.get('/news-sitemap.xml') ?? '')).toMatchObject([
    { path: '/stories/seven', published: '2026-10-25T07:00:00.000Z' },
    { path: '/stories/midnight', published: '2026-10-24T23:00:00.000Z' },
  ])
  expect(JSON.parse(data.get('/stories/seven') ?? '')).toMatchObject({
    story: { published: '2026-10-25', publishedAt: '2026-10-25T07:00:00.000Z' },
  })
  const { stories } = JSON.parse(data.get('/feed.xml') ?? '')
  expect(stories.map(({ story }: { story: { slug: string } }) => story.slug).slice(0, 3)).toEqual(['seven', 'midnight', 'news'])
})

test('a scheduled change is the whole story: its page, its text, its title in lists and feeds', async () => {
  setStories(storiesOf('2026-11-28'))
  const [before, after] = [await dataAt(new Date('2026-11-27T23:59:59Z')), await dataAt(new Date('2026-11-28T00:00:00Z'))]
  for (const path of ['/stories/changed', '/feed.xml', '/archive', '/stories/changed/card.png']) {
    expect(before.get(path), path).not.toContain('Changed by schedule')
    expect(after.get(path), path).toContain('Changed by schedule')
  }
  expect(after.get('/stories/changed')).toContain('the text of changed2026-11-28.json')
})
