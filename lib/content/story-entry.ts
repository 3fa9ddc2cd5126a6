/** A story as its file tells it, and the one mapping that makes it ours. The build and previews both come through here. */
import { type Day, dayOf, type LocalTime, momentOf } from '../clock.ts'
import type { Source, Story } from '../types.ts'
import type { TextFacts } from './text/facts.ts'

/** A story before anything is filtered: what is optional in front matter may still be absent. */
export type StoryEntry = Omit<Partial<Story>, 'published' | 'publishedAt' | 'updated' | keyof TextFacts> &
  Pick<Story, 'slug' | 'title' | 'dek' | 'format' | 'section' | 'desk'> &
  TextFacts & {
    readonly status: 'draft' | 'published' | 'retired'
    readonly published: LocalTime
    /** The day from which a scheduled change is the story; none for its index.mdx. */
    readonly begins?: Day
    readonly updated?: string
    readonly retired?: string
  }

/** The day of a moment: Contentlayer writes a day as midnight UTC, an editor writes the day alone. */
export const toDay = (moment: string): Day => moment.slice(0, 10)

/** The place of a source among those that a text cites; one that it does not cite comes after all. */
const placeIn = (cited: readonly string[], { id }: Source) => (cited.includes(id) ? cited.indexOf(id) : cited.length)

/** The moment at which a story appears. Throws for what the check refuses. */
export function appearsAt({ slug, published }: Pick<StoryEntry, 'slug' | 'published'>): Date {
  const moment = momentOf(published)
  if (!moment) throw new Error(`content/stories/${slug} is published at no moment; run npm run check.`)
  return moment
}

/** A story with every list present, its days as days, and its sources in the order of the text. */
export function toStory(entry: StoryEntry): Story {
  return {
    ...entry,
    published: dayOf(entry.published),
    publishedAt: appearsAt(entry).toISOString(),
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
