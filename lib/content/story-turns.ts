/** When readers see something else of a story: it appears, a scheduled change begins, or it is retired by one. */
import { dayAt } from '../clock.ts'
import { isVisible } from './story-addresses.ts'
import type { StoryEntry } from './story-entry.ts'
import { entriesAt, turnsOf } from './story-versions.ts'

export type StoryTurn = { readonly at: Date; readonly slug: string; readonly kind: 'appears' | 'changes' | 'retires' }

/** What readers have of a story at a moment: the version itself, or the reason why it is gone; nothing of a draft or before its time. */
function seenAt(versions: readonly StoryEntry[], moment: Date): StoryEntry | undefined {
  const [entry] = entriesAt(versions, dayAt(moment))
  return entry && (entry.status === 'retired' || isVisible(entry, moment)) ? entry : undefined
}

const kindOf = (before: StoryEntry | undefined, after: StoryEntry | undefined): StoryTurn['kind'] =>
  after?.status === 'retired' ? 'retires' : before ? 'changes' : 'appears'

/** The first turn of a story after a moment. Most stories have none left. */
function nextTurn(slug: string, versions: readonly StoryEntry[], moment: Date): readonly StoryTurn[] {
  const turns = turnsOf(versions).filter((turn) => turn > moment.getTime())
  if (!turns.length) return []
  const before = seenAt(versions, moment)
  for (const turn of turns) {
    const at = new Date(turn)
    const after = seenAt(versions, at)
    if (after !== before) return [{ at, slug, kind: kindOf(before, after) }]
  }
  return []
}

/** The first turn of each story that has one after a moment, in the order of the stories. */
export function listTurns(entries: readonly StoryEntry[], moment: Date): readonly StoryTurn[] {
  const stories = new Map<string, StoryEntry[]>()
  for (const entry of entries) stories.set(entry.slug, [...(stories.get(entry.slug) ?? []), entry])
  return [...stories].flatMap(([slug, versions]) => nextTurn(slug, versions, moment))
}
