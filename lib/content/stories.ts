/** The door to stories. Drafts, future and retired stories stay behind it: nothing that a reader reaches sees one. */
import { type Day, today } from '../clock.ts'
import { readBody, readIndex } from './index/read.ts'
import type { Story, StorySummary } from './types.ts'

/** A story as it stands in the index, before anything is filtered. */
type Entry = Omit<Partial<Story>, 'published' | 'updated'> &
  Pick<Story, 'slug' | 'title' | 'dek' | 'format' | 'section' | 'desk' | 'words' | 'linked' | 'file'> & {
    readonly status: 'draft' | 'published' | 'retired'
    readonly published: string
    readonly updated?: string
    readonly retired?: string
    readonly formerly?: readonly string[]
    /** Source ids in the order in which the text first cites them. */
    readonly cited: readonly string[]
  }

type Shelf = {
  readonly published: readonly Story[]
  readonly bySlug: ReadonlyMap<string, Story>
  readonly gone: ReadonlyMap<string, { title: string; reason: string }>
  readonly moved: ReadonlyMap<string, string>
}

const shelves = new WeakMap<readonly Entry[], { day: Day; shelf: Shelf }>()

/** Contentlayer writes a day as midnight UTC; only the day is ours. */
const toDay = (moment: string): Day => moment.slice(0, 10)

function toStory(entry: Entry): Story {
  return {
    ...entry,
    published: toDay(entry.published),
    updated: entry.updated && toDay(entry.updated),
    topics: entry.topics ?? [],
    bags: entry.bags ?? [],
    houses: entry.houses ?? [],
    picks: entry.picks ?? [],
    pictures: entry.pictures ?? [],
    gaps: entry.gaps ?? [],
    // Numbered as they appear in the text, whatever the order of the front matter.
    sources: (entry.sources ?? []).toSorted((a, b) => entry.cited.indexOf(a.id) - entry.cited.indexOf(b.id)),
    corrections: (entry.corrections ?? []).map((correction) => ({ ...correction, on: toDay(correction.on) })),
  }
}

const newestFirst = (a: StorySummary, b: StorySummary) => b.published.localeCompare(a.published) || a.slug.localeCompare(b.slug)

function toShelf(entries: readonly Entry[], day: Day): Shelf {
  const visible = entries.filter((entry) => entry.status === 'published' && toDay(entry.published) <= day)
  const published = visible.map(toStory).sort(newestFirst)
  const retired = entries.filter((entry) => entry.status === 'retired')
  return {
    published,
    bySlug: new Map(published.map((story) => [story.slug, story])),
    gone: new Map(retired.map((entry) => [entry.slug, { title: entry.title, reason: entry.retired ?? '' }])),
    moved: new Map(visible.flatMap((entry) => (entry.formerly ?? []).map((former) => [former, entry.slug] as const))),
  }
}

function shelf(): Shelf {
  const entries = readIndex<Entry>('story')
  const day = today()
  const known = shelves.get(entries)
  if (known?.day === day) return known.shelf
  const made = toShelf(entries, day)
  shelves.set(entries, { day, shelf: made })
  return made
}

/** Every published story, newest first; the same array until something changes. */
export function listStories(): readonly Story[] {
  return shelf().published
}

/** Published stories that keep a condition, newest first. */
export function listStoriesWhere(keep: (story: Story) => boolean): readonly Story[] {
  return listStories().filter(keep)
}

export function findStory(slug: string): Story | undefined {
  return shelf().bySlug.get(slug)
}

/** Why a story was retired, or nothing when it was not. */
export function findRetired(slug: string): { title: string; reason: string } | undefined {
  return shelf().gone.get(slug)
}

/** The present slug of a story that was renamed. */
export function findMoved(slug: string): string | undefined {
  return shelf().moved.get(slug)
}

/** The compiled body of a story. */
export async function readStoryCode(story: Story): Promise<string> {
  return (await readBody(story.file)).code
}

/** Minutes that a story takes to read, at 230 words a minute, never less than one. */
export function minutesToRead(story: StorySummary): number {
  return Math.max(1, Math.round(story.words / 230))
}
