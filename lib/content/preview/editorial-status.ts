/** What an editor is told of a story at a glance: its headline, its status and day, and what readers see meanwhile. */
import { type Day, isDay, longDay, today } from '../../clock.ts'
import { findRetired, findStory } from '../stories.ts'

type Front = { readonly title?: unknown; readonly status?: unknown; readonly published?: unknown }

/** The headline, or the slug where none can be read. */
export const headline = ({ title }: Front, slug: string): string => (typeof title === 'string' && title ? title : slug)

/** "draft, planned for 14 November 2026"; a day that has come is not planned but simply the story's date. */
export function editorialStatus({ status, published }: Front, now: Day = today()): string {
  const words = typeof status === 'string' && status ? status : 'not stated'
  if (typeof published !== 'string' || !isDay(published)) return `${words}, without a day`
  return `${words}, ${status === 'draft' || published > now ? 'planned for' : 'dated'} ${longDay(published)}`
}

/** Whether readers have neither the story nor the reason why it is gone. */
export const isUnseen = (slug: string) => !findStory(slug) && !findRetired(slug)

/** "Readers cannot see this.", or what they see instead of the text on disk. */
export function readersSee(slug: string): string {
  if (isUnseen(slug)) return 'Readers cannot see this.'
  return findStory(slug) ? 'Readers see the text of the last build.' : 'Readers see why it was retired.'
}
