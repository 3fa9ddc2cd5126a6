import { expect, test } from 'vitest'
import { changedAt, changedOn } from './times.ts'

const story = { published: '2026-11-28', publishedAt: '2026-11-28T12:00:00.000Z', corrections: [] }
const corrected = (...days: readonly string[]) => days.map((on) => ({ on, text: 'It shut; it shuts.' }))

test('a story has changed on the day that its editor wrote, or of its newest correction', () => {
  expect(changedOn(story)).toBe('2026-11-28')
  expect(changedOn({ ...story, updated: '2026-12-01' })).toBe('2026-12-01')
  expect(changedOn({ ...story, updated: '2026-12-01', corrections: corrected('2026-12-05', '2026-11-30') })).toBe('2026-12-05')
  expect(changedAt({ ...story, corrections: corrected('2026-12-05') }).toISOString()).toBe('2026-12-05T00:00:00.000Z')
})

test('what changed on the day on which it appeared has not changed before it appeared', () => {
  for (const more of [{}, { updated: '2026-11-28' }, { corrections: corrected('2026-11-28') }])
    expect(changedAt({ ...story, ...more }).toISOString()).toBe(story.publishedAt)
})
