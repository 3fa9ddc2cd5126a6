/** What every slug answers that a story has or ever had, at a moment. */
import { appearsAt, type StoryEntry } from './story-entry.ts'

export type StoryAnswer =
  | { readonly kind: 'story' }
  /** Straight to the present slug, however often the story was renamed. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'retired'; readonly slug: string; readonly title: string; readonly reason: string }

type Addressed = Pick<StoryEntry, 'slug' | 'title' | 'status' | 'published' | 'retired' | 'formerly'>

/** Whether readers see a story at a moment. */
export const isVisible = (entry: Pick<Addressed, 'slug' | 'status' | 'published'>, moment: Date) =>
  entry.status === 'published' && appearsAt(entry) <= moment

/** What the former slugs of a story answer: nothing while it is a draft or yet to appear. */
function formerAnswer(entry: Addressed, moment: Date): StoryAnswer | undefined {
  if (isVisible(entry, moment)) return { kind: 'moved', to: entry.slug }
  if (entry.status !== 'retired') return undefined
  return { kind: 'retired', slug: entry.slug, title: entry.title, reason: entry.retired ?? '' }
}

/** What each slug answers; one that is not here is unknown to readers. */
export function storyAnswers(entries: readonly Addressed[], moment: Date): ReadonlyMap<string, StoryAnswer> {
  const answers = new Map<string, StoryAnswer>()
  const set = (slug: string, answer: StoryAnswer | undefined) => answer && answers.set(slug, answer)
  for (const entry of entries) for (const former of entry.formerly ?? []) set(former, formerAnswer(entry, moment))
  // Present slugs come last: a story never loses its address to what another one was called.
  for (const entry of entries) set(entry.slug, isVisible(entry, moment) ? { kind: 'story' } : formerAnswer(entry, moment))
  return answers
}
