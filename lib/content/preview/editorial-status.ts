/** What an editor is told of a story at a glance: its headline, its status and day, and what readers see meanwhile. */
import { dayOf, isLocalTime, type LocalTime, localTimeAt, longDay, shownMoment, withMinutes } from '../../clock.ts'
import { findRetired, findStory } from '../stories.ts'

type Front = { readonly title?: unknown; readonly status?: unknown; readonly published?: unknown }

/** The headline, or the slug where none can be read. */
export const headline = ({ title }: Front, slug: string): string => (typeof title === 'string' && title ? title : slug)

/** "14 November 2026", with its time of day where one is written. */
const longTime = (local: LocalTime) => [longDay(dayOf(local)), ...local.split('T').slice(1)].join(', ')

/** "draft, planned for 14 November 2026"; a day that has come is not planned but simply the story's date. */
export function editorialStatus({ status, published }: Front, now: LocalTime = localTimeAt(shownMoment())): string {
  const words = typeof status === 'string' && status ? status : 'not stated'
  if (typeof published !== 'string' || !isLocalTime(published)) return `${words}, without a day`
  return `${words}, ${status === 'draft' || withMinutes(published) > withMinutes(now) ? 'planned for' : 'dated'} ${longTime(published)}`
}

/** Whether readers have neither the story nor the reason why it is gone. */
export const isUnseen = (slug: string) => !findStory(slug) && !findRetired(slug)

/** "Readers cannot see this.", or what they see instead of the text on disk. */
export function readersSee(slug: string): string {
  if (isUnseen(slug)) return 'Readers cannot see this.'
  return findStory(slug) ? 'Readers see the text of the last build.' : 'Readers see why it was retired.'
}
