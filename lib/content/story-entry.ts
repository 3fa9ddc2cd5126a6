/** A story as its file tells it, and the one mapping that makes it ours. The build and previews both come through here. */
import type { Day } from '../clock.ts'
import type { Source, Story } from '../types.ts'
import type { TextFacts } from './text/facts.ts'

/** A story before anything is filtered: what is optional in front matter may still be absent. */
export type StoryEntry = Omit<Partial<Story>, 'published' | 'updated' | keyof TextFacts> &
  Pick<Story, 'slug' | 'title' | 'dek' | 'format' | 'section' | 'desk'> &
  TextFacts & {
    readonly status: 'draft' | 'published' | 'retired'
    readonly published: string
    readonly updated?: string
    readonly retired?: string
  }

/** The day of a moment: Contentlayer writes a day as midnight UTC, an editor writes the day alone. */
export const toDay = (moment: string): Day => moment.slice(0, 10)

/** The place of a source among those that a text cites; one that it does not cite comes after all. */
const placeIn = (cited: readonly string[], { id }: Source) => (cited.includes(id) ? cited.indexOf(id) : cited.length)

/** A story with every list present, its days as days, and its sources in the order of the text. */
export function toStory(entry: StoryEntry): Story {
  return {
    ...entry,
    published: toDay(entry.published),
    updated: entry.updated && toDay(entry.updated),
    formerly: entry.formerly ?? [],
    topics: entry.topics ?? [],
    bags: entry.bags ?? [],
    houses: entry.houses ?? [],
    picks: entry.picks ?? [],
    pictures: entry.pictures ?? [],
    gaps: entry.gaps ?? [],
    // Numbered as they appear in the text, whatever the order of the front matter.
    sources: (entry.sources ?? []).toSorted((a, b) => placeIn(entry.cited, a) - placeIn(entry.cited, b)),
    corrections: (entry.corrections ?? []).map((correction) => ({ ...correction, on: toDay(correction.on) })),
  }
}
