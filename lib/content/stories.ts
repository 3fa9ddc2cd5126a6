/** The door to stories. Drafts, future and retired stories stay behind it: nothing that a reader reaches sees one. */
import { dayAt, shownMoment } from '../clock.ts'
import type { Story, StorySummary } from '../types.ts'
import { readBody, readIndex, readPassageKeys, readPassages } from './index/read.ts'
import { isVisible, type StoryAnswer, storyAnswers } from './story-addresses.ts'
import { appearsAt, type StoryEntry, toStory } from './story-entry.ts'
import { entriesAt, turnsOf } from './story-versions.ts'

/** A story as it stands in the index, with the file that holds its compiled body. */
type Compiled = StoryEntry & { readonly file: string }

type StoryIndex = {
  readonly published: readonly Story[]
  /** What is yet to appear: stories, and scheduled changes. */
  readonly coming: readonly Story[]
  readonly bySlug: ReadonlyMap<string, Story>
  readonly files: ReadonlyMap<string, string>
  readonly answers: ReadonlyMap<string, StoryAnswer>
}

/** What was made last of an index: it holds from one turn of the stories to the next, both in ms since 1970. */
type Made = { readonly from: number; readonly until: number; readonly storyIndex: StoryIndex }

const indexes = new WeakMap<readonly Compiled[], Made>()

const newestFirst = (a: StorySummary, b: StorySummary) => b.publishedAt.localeCompare(a.publishedAt) || a.slug.localeCompare(b.slug)

const isComing = (entry: Compiled, moment: Date) => (entry.begins ?? '') > dayAt(moment) || appearsAt(entry) > moment

function toStoryIndex(all: readonly Compiled[], moment: Date): StoryIndex {
  const entries = entriesAt(all, dayAt(moment))
  const visible = entries.filter((entry) => isVisible(entry, moment))
  const published = visible.map(toStory).sort(newestFirst)
  const bySlug = new Map(published.map((story) => [story.slug, story]))
  return {
    published,
    bySlug,
    coming: all.filter((entry) => entry.status === 'published' && isComing(entry, moment)).map(toStory),
    files: new Map(visible.map(({ slug, file }) => [slug, file])),
    answers: storyAnswers(entries, moment),
  }
}

function storyIndex(): StoryIndex {
  const entries = readIndex<Compiled>('story')
  const moment = shownMoment()
  const at = moment.getTime()
  const known = indexes.get(entries)
  if (known && known.from <= at && at < known.until) return known.storyIndex
  const turns = turnsOf(entries)
  const from = turns.findLast((turn) => turn <= at) ?? Number.NEGATIVE_INFINITY
  const until = turns.find((turn) => turn > at) ?? Number.POSITIVE_INFINITY
  const storyIndex = toStoryIndex(entries, moment)
  indexes.set(entries, { from, until, storyIndex })
  return storyIndex
}

/** Every published story, newest first; the same array until something changes. */
export function listStories(): readonly Story[] {
  return storyIndex().published
}

/** Published stories that keep a condition, newest first. */
export function listStoriesWhere(keep: (story: Story) => boolean): readonly Story[] {
  return listStories().filter(keep)
}

/** Every version of every story, hidden ones too: for what asks when readers see something else. */
export const listVersions = (): readonly StoryEntry[] => readIndex<Compiled>('story')

/** Stories and scheduled changes that are yet to appear, so that they can be made ready. No reader may see any of them. */
export const listComing = (): readonly Story[] => storyIndex().coming

export function findStory(slug: string): Story | undefined {
  return storyIndex().bySlug.get(slug)
}

/** The retired story that has or had a slug, with the reason why it was retired. */
export function findRetired(slug: string): { slug: string; title: string; reason: string } | undefined {
  const answer = storyIndex().answers.get(slug)
  return answer?.kind === 'retired' ? answer : undefined
}

/** What every slug answers that a story has or ever had. */
export const listAnswers = (): ReadonlyMap<string, StoryAnswer> => storyIndex().answers

/** The compiled text of a story that `findStory` gives; throws for any other. */
export async function readStoryCode({ slug }: StorySummary): Promise<string> {
  const file = storyIndex().files.get(slug)
  if (!file) throw new Error(`content/stories/${slug} has no compiled text; run npm run build.`)
  return (await readBody(file)).code
}

/** The plain words of a story that `findStory` gives, one passage for each paragraph, heading and table cell. */
export function readWords({ slug }: StorySummary): readonly string[] {
  const file = storyIndex().files.get(slug)
  return file ? readPassages(file) : []
}

/** What changes with the words of each published story, by its slug. */
export function wordKeys(): ReadonlyMap<string, string> {
  const keys = readPassageKeys()
  return new Map([...storyIndex().files].map(([slug, file]) => [slug, keys[file] ?? '']))
}
