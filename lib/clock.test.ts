import { expect, test } from 'vitest'
import { addDays, dayAt, isDay, isOverAYear, localTimeAt, longDay, momentOf, startOfDay, timeAt } from './clock.ts'

test('a day is printed as itself, whatever the zone of the machine', () => {
  expect(longDay('2026-01-01')).toBe('1 January 2026')
})
test('a day begins at midnight in London, in winter and in summer', () => {
  expect(startOfDay('2026-11-14').toISOString()).toBe('2026-11-14T00:00:00.000Z')
  expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T23:00:00.000Z')
})
test('the last hour of a summer day in UTC is the next day at the magazine', () => {
  expect(dayAt(new Date('2026-06-30T22:59:59Z'))).toBe('2026-06-30')
  expect(dayAt(new Date('2026-06-30T23:00:00Z'))).toBe('2026-07-01')
})
test('every day that can be meant begins when the day before ends, whatever the clocks did in it', () => {
  // Summer time began in 1916; 1941 had two hours of it, 1969 had it throughout.
  for (const year of [1916, 1941, 1947, 1968, 1969, 1971, 2026, 2099])
    for (let day = `${year}-01-01`; day < `${year}-12-31`; day = addDays(day, 1)) {
      const begins = startOfDay(day)
      expect([dayAt(new Date(begins.getTime() - 1)), dayAt(begins)]).toEqual([addDays(day, -1), day])
    }
})
test.each(['2026-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '1026-11-14', '9999-12-31', '2026-1-1', '2026-11-14T00:00', ''])(
  '"%s" is no day',
  (words) => {
    expect(isDay(words)).toBe(false)
  },
)
test('a leap day, the first and the last day are days', () => {
  expect(['2024-02-29', '1900-01-01', '2099-12-31'].map((day) => isDay(day))).toEqual([true, true, true])
})
test('a story is over a year old on its anniversary, not before', () => {
  expect(isOverAYear('2025-11-14', '2026-11-13')).toBe(false)
  expect(isOverAYear('2025-11-14', '2026-11-14')).toBe(true)
})

test('a local time is a moment at the magazine, in winter and in summer; a day alone means its midnight', () => {
  expect(momentOf('2026-11-28T07:00')?.toISOString()).toBe('2026-11-28T07:00:00.000Z')
  expect(momentOf('2026-07-01T07:00')?.toISOString()).toBe('2026-07-01T06:00:00.000Z')
  expect(momentOf('2026-07-01')).toEqual(startOfDay('2026-07-01'))
})
test('an hour that clocks skip in spring is no moment, and those on either side are an hour apart by their names only', () => {
  expect(['2026-03-29T01:00', '2026-03-29T01:30', '2026-03-29T01:59'].map(momentOf)).toEqual([undefined, undefined, undefined])
  expect(momentOf('2026-03-29T00:59')?.toISOString()).toBe('2026-03-29T00:59:00.000Z')
  expect(momentOf('2026-03-29T02:00')?.toISOString()).toBe('2026-03-29T01:00:00.000Z')
})
test('an hour that exists twice in autumn is meant the first time', () => {
  expect(momentOf('2026-10-25T01:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(momentOf('2026-10-25T02:00')?.toISOString()).toBe('2026-10-25T02:00:00.000Z')
  expect(timeAt(new Date('2026-10-25T01:30:00Z'))).toBe('01:30')
})
test('every minute of both changes of summer time that a clock shows is a moment that the clock shows so', () => {
  for (const day of ['2026-03-29', '2026-10-25'])
    for (let at = startOfDay(day).getTime(); at < startOfDay(addDays(day, 1)).getTime(); at += 60_000) {
      const local = localTimeAt(new Date(at))
      expect(localTimeAt(momentOf(local) ?? new Date(0))).toBe(local)
    }
})
test.each([
  '2026-11-28T24:00',
  '2026-11-28T7:00',
  '2026-11-28 07:00',
  '2026-11-28T07:00Z',
  '2026-11-28T07:00:00',
  '2026-02-30T07:00',
  'tomorrow',
])('"%s" is no moment', (words) => {
  expect(momentOf(words)).toBeUndefined()
})
