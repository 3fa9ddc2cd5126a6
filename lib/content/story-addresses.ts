/** What every slug answers that a story has or ever had, on a day. */
import type { Day } from '../clock.ts'
import { type StoryEntry, toDay } from './story-entry.ts'

export type StoryAnswer =
  | { readonly kind: 'story' }
  /** Straight to the present slug, however often the story was renamed. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'retired'; readonly slug: string; readonly title: string; readonly reason: string }

type Addressed = Pick<StoryEntry, 'slug' | 'title' | 'status' | 'published' | 'retired' | 'formerly'>

/** Whether readers see a story on a day. */
export const isVisible = ({ status, published }: Addressed, day: Day) => status === 'published' && toDay(published) <= day

/** What the former slugs of a story answer: nothing while it is a draft or yet to appear. */
function formerAnswer(entry: Addressed, day: Day): StoryAnswer | undefined {
  if (isVisible(entry, day)) return { kind: 'moved', to: entry.slug }
  if (entry.status !== 'retired') return undefined
  return { kind: 'retired', slug: entry.slug, title: entry.title, reason: entry.retired ?? '' }
}

/** What each slug answers; one that is not here is unknown to readers. */
export function storyAnswers(entries: readonly Addressed[], day: Day): ReadonlyMap<string, StoryAnswer> {
  const answers = new Map<string, StoryAnswer>()
  const set = (slug: string, answer: StoryAnswer | undefined) => answer && answers.set(slug, answer)
  for (const entry of entries) for (const former of entry.formerly ?? []) set(former, formerAnswer(entry, day))
  // Present slugs come last: a story never loses its address to what another one was called.
  for (const entry of entries) set(entry.slug, isVisible(entry, day) ? { kind: 'story' } : formerAnswer(entry, day))
  return answers
}
