/** What machines are told of when a story appeared and changed. */
import { type Day, startOfDay } from '../clock.ts'
import type { Story } from '../types.ts'

type Dated = Pick<Story, 'published' | 'publishedAt' | 'updated' | 'corrections'>

/** The day of the last change of a story: a correction is one, whether or not its editor wrote another day. */
export const changedOn = ({ published, updated = published, corrections }: Pick<Dated, 'published' | 'updated' | 'corrections'>): Day =>
  [updated, ...corrections.map(({ on }) => on)].sort().at(-1) ?? updated

/** The last change of a story. One that was changed on the day on which it appeared at noon has not changed before it appeared. */
export function changedAt(story: Dated): Date {
  const appeared = new Date(story.publishedAt)
  const changed = startOfDay(changedOn(story))
  return changed > appeared ? changed : appeared
}

/** The moment of publication in ISO 8601; the day alone where an editor wrote no more. */
export const publishedTime = ({ published, publishedAt }: Pick<Dated, 'published' | 'publishedAt'>): string =>
  startOfDay(published).toISOString() === publishedAt ? published : publishedAt
