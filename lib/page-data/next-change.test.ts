import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { dataAt } from '../../tests/fakes/data-at.ts'
import { entryOf, setStories } from '../../tests/fakes/in-memory-index.ts'
import { addDays, momentOf } from '../clock.ts'
import { inEdition, workshop } from '../edition-context.ts'
import { loadNextChange, nextChangeOf } from './next-change.ts'

vi.mock('../content/index/read.ts', async () => (await import('../../tests/fakes/in-memory-index.ts')).reader)

const old = entryOf('old', '2019-05-01', { hasChart: true, archive: 'It is old.' })
const next = (moment: string, ...stories: Parameters<typeof nextChangeOf>[0]) => nextChangeOf([old, ...stories], new Date(moment))

test('a story appears at its time, and a change of it begins with its day', () => {
  const mini = entryOf('called-mini', '2026-07-14T07:00')
  const change = entryOf('called-mini', '2026-07-14T07:00', { begins: '2026-07-16', title: 'Changed' })
  expect(next('2026-07-13T12:00:00Z', change, mini)).toEqual({
    at: '2026-07-14T06:00:00.000Z',
    what: 'called-mini appears',
    subject: 'called-mini',
  })
  expect(next('2026-07-14T06:00:00Z', change, mini)).toMatchObject({
    at: '2026-07-15T23:00:00.000Z',
    what: 'the scheduled change of called-mini begins',
  })
  expect(next('2026-07-15T23:00:00Z', change, mini)).toMatchObject({
    at: '2026-07-16T06:00:00.000Z',
    what: 'the news sitemap without called-mini is due',
  })
})

test('a story carries its notice from its anniversary on, but not one that has a notice of its own', () => {
  const leap = entryOf('leap', '2024-02-29T07:00')
  expect(next('2025-02-28T12:00:00Z', leap)).toMatchObject({
    at: '2025-03-01T00:00:00.000Z',
    what: expect.stringContaining('archive notice of leap'),
  })
  expect(next('2025-02-28T12:00:00Z', { ...leap, archive: 'It is old.' })?.what).not.toContain('archive notice')
})

test('a magazine in which nothing happens waits for the month and the year', () => {
  expect(next('2026-11-28T12:00:00Z')).toMatchObject({ at: '2026-12-01T00:00:00.000Z', what: 'security.txt is renewed' })
  expect(next('2026-12-28T12:00:00Z')).toMatchObject({
    at: '2027-01-01T00:00:00.000Z',
    what: 'the year 2027 begins, security.txt is renewed',
  })
})

test('what happens at once stands in one line, of which the first names the edition that is due', () => {
  const coming = ['a', 'b', 'c', 'd', 'e'].map((slug) => entryOf(slug, '2026-11-29'))
  expect(next('2026-11-28T12:00:00Z', ...coming)).toMatchObject({ what: 'a appears, b appears, c appears, 2 more', subject: 'a' })
})

test('no draft is waited for, and none of its changes', () => {
  const draft = entryOf('draft', '2026-11-29', { status: 'draft' })
  expect(next('2026-11-28T12:00:00Z', draft, { ...draft, begins: '2026-11-30' })?.at).toBe('2026-12-01T00:00:00.000Z')
})

test('everybody may know when a story appears, and not which', () => {
  setStories([old, entryOf('secret', '2026-11-29T07:00'), entryOf('other', '2026-11-29T07:00')])
  const at = (moment: string) => inEdition({ ...workshop, moment: new Date(moment) }, loadNextChange)
  expect(at('2026-11-28T12:00:00Z')).toEqual({ at: '2026-11-29T07:00:00.000Z', what: 'a story appears' })
  expect(at('2026-11-29T12:00:00Z')?.what).toBe('security.txt is renewed')
})

/** Days near both changes of summer time, a leap day, the turn of a year, and their anniversaries. */
const day = fc
  .tuple(fc.constantFrom('2024-02-28', '2025-02-28', '2025-03-28', '2025-12-30', '2026-03-28', '2026-10-24', '2026-12-30'), fc.nat(4))
  .map(([from, count]) => addDays(from, count))
const time = fc.constantFrom('', 'T00:00', 'T00:59', 'T01:30', 'T02:00', 'T07:00', 'T23:59')
const published = fc.tuple(day, time).map(([from, at]) => from + at)
const status = fc.constantFrom('published', 'published', 'published', 'draft', 'retired')
const story = fc
  .record({
    published,
    status,
    archive: fc.boolean(),
    hasChart: fc.boolean(),
    changes: fc.array(fc.record({ begins: day, status }), { maxLength: 2 }),
  })
  .filter(({ published: words }) => momentOf(words) !== undefined)
const magazine = fc.array(story, { maxLength: 4 }).map((stories) =>
  stories.flatMap(({ published: words, status: first, archive, hasChart, changes }, at) => {
    const version = (more: Parameters<typeof entryOf>[2]) =>
      entryOf(`story-${at}`, words, { hasChart, retired: 'It was wrong.', ...(archive && { archive: 'It is old.' }), ...more })
    return [
      version({ status: first }),
      ...changes.map(({ begins, status: then }, nth) => version({ begins, status: then, title: `Change ${nth}` })),
    ]
  }),
)
const moment = fc.tuple(day, fc.nat(86_400)).map(([from, seconds]) => new Date((momentOf(from)?.getTime() ?? 0) + seconds * 1000))

/** The addresses that are made of something else at the second of two moments. */
async function changedBetween(one: Date, other: Date): Promise<readonly string[]> {
  const [before, after] = [await dataAt(one), await dataAt(other)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
}

test('from any moment to the next change no address is made of anything else, and then at least one is', async () => {
  await fc.assert(
    fc.asyncProperty(magazine, moment, fc.double({ min: 0, max: 1, noNaN: true }), async (stories, from, share) => {
      const all = [old, ...stories]
      setStories(all)
      const at = new Date(nextChangeOf(all, from)?.at ?? Number.NaN)
      const between = new Date(from.getTime() + Math.floor((at.getTime() - 1 - from.getTime()) * share))
      const last = new Date(at.getTime() - 1)
      expect(await changedBetween(from, between)).toEqual([])
      expect(await changedBetween(from, last)).toEqual([])
      expect((await changedBetween(last, at)).filter((path) => path !== '/next-change.json')).not.toEqual([])
    }),
    { numRuns: 200 },
  )
})
