import { expect, test } from 'vitest'
import { editorialStatus } from './editorial-status.ts'

test.each([
  [{ status: 'draft', published: '2026-11-14' }, 'draft, planned for 14 November 2026'],
  [{ status: 'draft', published: '2026-12-24' }, 'draft, planned for 24 December 2026'],
  [{ status: 'published', published: '2026-11-21' }, 'published, planned for 21 November 2026'],
  [{ status: 'published', published: '2026-11-20' }, 'published, dated 20 November 2026'],
  [{ status: 'retired', published: '2026-11-14' }, 'retired, dated 14 November 2026'],
  [{ status: 'draft', published: '2026-02-30' }, 'draft, without a day'],
  [{ status: 'draft' }, 'draft, without a day'],
  [{ status: 3, published: '2026-11-14' }, 'not stated, dated 14 November 2026'],
  [{}, 'not stated, without a day'],
])('on 20 November 2026, %j stands as "%s"', (front, words) => {
  expect(editorialStatus(front, '2026-11-20')).toBe(words)
})
