/** A story and its scheduled changes: each is a whole document, and the latest that has begun is the story. */
import { type Day, startOfDay } from '../clock.ts'
import { appearsAt, type StoryEntry } from './story-entry.ts'

type Version = { readonly slug: string; readonly begins?: Day }

/** Of each story the version that holds on a day, in the order of the files; nothing of a story that has none yet. */
export function entriesAt<T extends Version>(entries: readonly T[], day: Day): readonly T[] {
  const held = new Map<string, T>()
  for (const entry of entries) {
    const { slug, begins = '' } = entry
    if (begins <= day && begins >= (held.get(slug)?.begins ?? '')) held.set(slug, entry)
  }
  return entries.filter((entry) => held.get(entry.slug) === entry)
}

/** Every moment at which a story may appear, or change by schedule, in ms since 1970, the earliest first. */
export const turnsOf = (entries: readonly Pick<StoryEntry, 'slug' | 'published' | 'begins'>[]): readonly number[] =>
  entries
    .flatMap((entry) => [appearsAt(entry), ...(entry.begins ? [startOfDay(entry.begins)] : [])])
    .map((moment) => moment.getTime())
    .sort((a, b) => a - b)
