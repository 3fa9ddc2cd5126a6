/** When the next edition is due, because by then readers must see something else. */
import { addDays, anniversaryOf, dayAt, dayOf, shownMoment, startOfDay } from '../clock.ts'
import { listVersions } from '../content/stories.ts'
import { isVisible } from '../content/story-addresses.ts'
import { appearsAt, type StoryEntry } from '../content/story-entry.ts'
import { listTurns, type StoryTurn } from '../content/story-turns.ts'
import { entriesAt } from '../content/story-versions.ts'
import type { NextChange } from '../editions/manifest.ts'
import { NEWS_AGE } from './sitemaps.ts'

/** One thing that happens by itself. `secret`: what everybody may know of it, where its name is not yet for readers. */
type Event = { readonly at: Date; readonly subject: string; readonly does: string; readonly secret?: string }

const words = {
  appears: { subject: (slug: string) => slug, does: 'appears', secret: 'a story appears' },
  changes: { subject: (slug: string) => `the scheduled change of ${slug}`, does: 'begins', secret: 'a story changes' },
  retires: { subject: (slug: string) => `the retirement of ${slug}`, does: 'begins', secret: 'a story changes' },
} as const satisfies Record<StoryTurn['kind'], { subject: (slug: string) => string; does: string; secret: string }>

const turnOf = ({ at, slug, kind }: StoryTurn): Event => ({ at, ...words[kind], subject: words[kind].subject(slug) })

/** What becomes of a story that readers see as it grows old: it is no longer news, then it carries a notice, unless it has one of its own. */
function ageingOf(entry: StoryEntry, today: string): readonly Event[] {
  const { slug, archive, published } = entry
  const noLongerNews = new Date(appearsAt(entry).getTime() + NEWS_AGE)
  const anniversary = anniversaryOf(dayOf(published))
  return [
    { at: noLongerNews, subject: `the news sitemap without ${slug}`, does: 'is due' },
    // A day is cheap to compare and a moment is not.
    ...(archive || anniversary <= today ? [] : [{ at: startOfDay(anniversary), subject: `the archive notice of ${slug}`, does: 'is due' }]),
  ]
}

/** What the calendar alone changes: charts print the present year, and security.txt is of the first day of a month. */
function calendarOf(today: string): readonly Event[] {
  const nextMonth = `${addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)}-01`
  const nextYear = `${Number(today.slice(0, 4)) + 1}-01-01`
  return [
    { at: startOfDay(nextYear), subject: `the year ${nextYear.slice(0, 4)}`, does: 'begins' },
    { at: startOfDay(nextMonth), subject: 'security.txt', does: 'is renewed' },
  ]
}

/** What happens first after a moment; several things may happen at once. */
function firstAfter(moment: Date, entries: readonly StoryEntry[]): readonly Event[] {
  const today = dayAt(moment)
  const seen = entriesAt(entries, today).filter((entry) => isVisible(entry, moment))
  const events = [
    ...listTurns(entries, moment).map(turnOf),
    ...seen.flatMap((entry) => ageingOf(entry, today)),
    ...calendarOf(today),
  ].filter(({ at }) => at > moment)
  const first = Math.min(...events.map(({ at }) => at.getTime()))
  return events.filter(({ at }) => at.getTime() === first)
}

/** How many things a line names. */
const NAMED = 3

const told = (phrases: readonly string[]) =>
  [...phrases.slice(0, NAMED), ...(phrases.length > NAMED ? [`${phrases.length - NAMED} more`] : [])].join(', ')

/**
 * The earliest moment after another at which anything that readers see changes by itself, and in words what. Whatever asks lib/clock.ts on behalf
 * of an edition must be told of here; the test holds this to every loader. Corrections are printed with their days and never change with time.
 */
export function nextChangeOf(entries: readonly StoryEntry[], moment: Date): NextChange | undefined {
  const events = firstAfter(moment, entries)
  const [first] = events
  return (
    first && { at: first.at.toISOString(), what: told(events.map(({ subject, does }) => `${subject} ${does}`)), subject: first.subject }
  )
}

/** The next change of the edition that is shown, for those who run it. */
export const findNextChange = (): NextChange | undefined => nextChangeOf(listVersions(), shownMoment())

/** The same for everybody: a story that is yet to appear, and what it becomes, is not named. */
export function loadNextChange(): Pick<NextChange, 'at' | 'what'> | null {
  const events = firstAfter(shownMoment(), listVersions())
  const [first] = events
  const phrases = new Set(events.map(({ subject, does, secret }) => secret ?? `${subject} ${does}`))
  return first ? { at: first.at.toISOString(), what: told([...phrases]) } : null
}
