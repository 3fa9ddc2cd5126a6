/** The door to stories. Drafts, future and retired stories stay behind it: nothing that a reader reaches sees one. */
import { type Day, today } from '../clock.ts'
import type { Story, StorySummary } from '../types.ts'
import { readBody, readIndex } from './index/read.ts'
import { isVisible, type StoryAnswer, storyAnswers } from './story-addresses.ts'
import { type StoryEntry, toStory } from './story-entry.ts'

/** A story as it stands in the index, with the file that holds its compiled body. */
type Compiled = StoryEntry & { readonly file: string }

type StoryIndex = {
  readonly published: readonly Story[]
  readonly bySlug: ReadonlyMap<string, Story>
  readonly files: ReadonlyMap<string, string>
  readonly answers: ReadonlyMap<string, StoryAnswer>
}

const indexes = new WeakMap<readonly Compiled[], { day: Day; storyIndex: StoryIndex }>()

const newestFirst = (a: StorySummary, b: StorySummary) => b.published.localeCompare(a.published) || a.slug.localeCompare(b.slug)

function toStoryIndex(entries: readonly Compiled[], day: Day): StoryIndex {
  const visible = entries.filter((entry) => isVisible(entry, day))
  const published = visible.map(toStory).sort(newestFirst)
  return {
    published,
    bySlug: new Map(published.map((story) => [story.slug, story])),
    files: new Map(visible.map(({ slug, file }) => [slug, file])),
    answers: storyAnswers(entries, day),
  }
}

function storyIndex(): StoryIndex {
  const entries = readIndex<Compiled>('story')
  const day = today()
  const known = indexes.get(entries)
  if (known?.day === day) return known.storyIndex
  const made = toStoryIndex(entries, day)
  indexes.set(entries, { day, storyIndex: made })
  return made
}

/** Every published story, newest first; the same array until something changes. */
export function listStories(): readonly Story[] {
  return storyIndex().published
}

/** Published stories that keep a condition, newest first. */
export function listStoriesWhere(keep: (story: Story) => boolean): readonly Story[] {
  return listStories().filter(keep)
}

export function findStory(slug: string): Story | undefined {
  return storyIndex().bySlug.get(slug)
}

/** The retired story that has or had a slug, with the reason why it was retired. */
export function findRetired(slug: string): { slug: string; title: string; reason: string } | undefined {
  const answer = storyIndex().answers.get(slug)
  return answer?.kind === 'retired' ? answer : undefined
}

/** The present slug of a story that was renamed. */
export function findRedirect(slug: string): string | undefined {
  const answer = storyIndex().answers.get(slug)
  return answer?.kind === 'moved' ? answer.to : undefined
}

/** The compiled text of a story that `findStory` gives; throws for any other. */
export async function readStoryCode({ slug }: StorySummary): Promise<string> {
  const file = storyIndex().files.get(slug)
  if (!file) throw new Error(`content/stories/${slug} has no compiled text; run npm run build.`)
  return (await readBody(file)).code
}

/** Minutes that a story takes to read, at 230 words a minute, never less than one. */
export function minutesToRead(story: StorySummary): number {
  return Math.max(1, Math.round(story.words / 230))
}
