import { expect, test } from 'vitest'
import { isOverAYear, longDay, startOfDay } from './clock.ts'

test('a day is printed as itself, whatever the zone of the machine', () => {
  expect(longDay('2026-01-01')).toBe('1 January 2026')
})
test('a day begins at midnight in London, in winter and in summer', () => {
  expect(startOfDay('2026-11-14').toISOString()).toBe('2026-11-14T00:00:00.000Z')
  expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T23:00:00.000Z')
})
test('a story is over a year old on its anniversary, not before', () => {
  expect(isOverAYear('2025-11-14', '2026-11-13')).toBe(false)
  expect(isOverAYear('2025-11-14', '2026-11-14')).toBe(true)
})
