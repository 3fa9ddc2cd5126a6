/** The door to stories. Drafts, future and retired stories stay behind it: nothing that a reader reaches sees one. */
import { type Day, today } from '../clock.ts'
import { type Entry, toDay, toStory } from './entry.ts'
import { readBody, readIndex } from './index/read.ts'
import type { Story, StorySummary } from './types.ts'

/** A story as it stands in the index, with the file that holds its compiled body. */
type Compiled = Entry & { readonly file: string }

type Shelf = {
  readonly published: readonly Story[]
  readonly bySlug: ReadonlyMap<string, Story>
  readonly files: ReadonlyMap<string, string>
  readonly gone: ReadonlyMap<string, { title: string; reason: string }>
  readonly moved: ReadonlyMap<string, string>
}

const shelves = new WeakMap<readonly Compiled[], { day: Day; shelf: Shelf }>()

const newestFirst = (a: StorySummary, b: StorySummary) => b.published.localeCompare(a.published) || a.slug.localeCompare(b.slug)

function toShelf(entries: readonly Compiled[], day: Day): Shelf {
  const visible = entries.filter((entry) => entry.status === 'published' && toDay(entry.published) <= day)
  const published = visible.map(toStory).sort(newestFirst)
  const retired = entries.filter((entry) => entry.status === 'retired')
  return {
    published,
    bySlug: new Map(published.map((story) => [story.slug, story])),
    files: new Map(visible.map(({ slug, file }) => [slug, file])),
    gone: new Map(retired.map((entry) => [entry.slug, { title: entry.title, reason: entry.retired ?? '' }])),
    moved: new Map(visible.flatMap((entry) => (entry.formerly ?? []).map((former) => [former, entry.slug] as const))),
  }
}

function shelf(): Shelf {
  const entries = readIndex<Compiled>('story')
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

/** The compiled text of a story that `findStory` gives; throws for any other. */
export async function readStoryCode({ slug }: StorySummary): Promise<string> {
  const file = shelf().files.get(slug)
  if (!file) throw new Error(`content/stories/${slug} has no compiled text; run npm run build.`)
  return (await readBody(file)).code
}

/** Minutes that a story takes to read, at 230 words a minute, never less than one. */
export function minutesToRead(story: StorySummary): number {
  return Math.max(1, Math.round(story.words / 230))
}
