/** What machines are told of when a story appeared and changed. */
import { startOfDay } from '../clock.ts'
import type { Story } from '../types.ts'

type Dated = Pick<Story, 'published' | 'publishedAt' | 'updated'>

/** The last change of a story. One that was changed on the day on which it appeared at noon has not changed before it appeared. */
export function changedAt({ publishedAt, updated }: Dated): Date {
  const appeared = new Date(publishedAt)
  const changed = updated ? startOfDay(updated) : appeared
  return changed > appeared ? changed : appeared
}

/** The moment of publication in ISO 8601; the day alone where an editor wrote no more. */
export const publishedTime = ({ published, publishedAt }: Dated): string =>
  startOfDay(published).toISOString() === publishedAt ? published : publishedAt
