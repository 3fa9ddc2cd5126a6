import { expect, test } from 'vitest'
import type { Manifest, NextChange } from './manifest.ts'
import { overdueOf } from './overdue.ts'

const edition = (nextChange?: NextChange): Manifest => ({
  version: 1,
  build: 'b',
  moment: '2026-11-28T00:00:00.000Z',
  fingerprint: 'f',
  addresses: {},
  later: [],
  redirects: {},
  asked: [],
  gone: {},
  ...(nextChange && { nextChange }),
})
const waiting = edition({ at: '2026-11-28T07:00:00.000Z', what: 'called-mini appears', subject: 'called-mini' })

test('an edition is overdue from the moment of its next change on, and says by how long and what was due', () => {
  expect(overdueOf(waiting, new Date('2026-11-28T06:59:59.999Z'))).toBeUndefined()
  expect(overdueOf(waiting, new Date('2026-11-28T07:00:00Z'))?.seconds).toBe(0)
  expect(overdueOf(waiting, new Date('2026-11-28T07:12:30Z'))).toEqual({
    seconds: 750,
    words: 'overdue by 12 min: called-mini was due at 07:00',
  })
  expect(overdueOf(waiting, new Date('2026-11-28T10:59:00Z'))?.words).toBe('overdue by 3 h: called-mini was due at 07:00')
})

test('what was due on another day is told with its day', () => {
  expect(overdueOf(waiting, new Date('2026-11-30T07:00:00Z'))?.words).toBe(
    'overdue by 2 days: called-mini was due at 07:00 on 28 November 2026',
  )
})

test('the hour is that of the magazine, also in summer', () => {
  const summer = edition({ at: '2026-06-30T23:00:00.000Z', what: 'security.txt is renewed', subject: 'security.txt' })
  expect(overdueOf(summer, new Date('2026-06-30T23:00:40Z'))?.words).toBe('overdue by 40 s: security.txt was due at 00:00')
})

test('an edition in which nothing is due is never overdue', () => {
  expect(overdueOf(edition(), new Date('2099-01-01T00:00:00Z'))).toBeUndefined()
})
