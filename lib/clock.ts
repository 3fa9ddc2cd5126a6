/** The time of day, asked here and nowhere else, in the one time zone of the magazine. */
import { editionContext } from './edition-context.ts'
import { env } from './env.ts'

const siteTimeZone = 'Europe/London'

/** A day of the magazine's calendar, as 2026-11-14. It names a day and never shifts with a reader's time zone. */
export type Day = string

/** The present moment; `RETICULE_NOW` (ISO 8601) stops the clock for tests and rehearsals. */
export function now(): Date {
  return env.now ?? new Date()
}

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: siteTimeZone })

/** The day that it was at the magazine at a moment. */
export const dayAt = (moment: Date): Day => dayFormat.format(moment)

/** The moment that is shown: that of the edition on whose behalf this runs, so that all its pages agree; else the present. */
export const shownMoment = (): Date => editionContext().moment ?? now()

/** The day that is shown. */
export function today(): Day {
  return dayAt(shownMoment())
}

/** The year that is shown. */
export function currentYear(): number {
  return Number(today().slice(0, 4))
}

const utcOf = (day: Day) => new Date(`${day}T00:00:00Z`)

/**
 * Whether words name a day that exists and that somebody can mean: 2026-02-30 does not exist, and 0206 or 9999 is a slip of the
 * hand. `first` is the earliest day that is meant.
 */
export function isDay(words: string, first: Day = '1900-01-01'): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words) || words < first || words > '2099-12-31') return false
  const moment = utcOf(words)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(words)
}

/** The day that many days after another, or before it. */
export function addDays(day: Day, count: number): Day {
  return new Date(utcOf(day).getTime() + count * 86_400_000).toISOString().slice(0, 10)
}

/**
 * What calendar and clock say at the magazine, as an editor writes it: 2026-11-28T07:00, or a day, which means 00:00. Written with its minutes, the
 * earlier of two comes first as text.
 */
export type LocalTime = string

/** The day of a local time. */
export const dayOf = (local: LocalTime): Day => local.slice(0, 10)

/** A local time with its minutes. */
export const withMinutes = (local: LocalTime): LocalTime => (local.includes('T') ? local : `${local}T00:00`)

// Swedish writes a moment as 2026-11-28 07:00.
const minuteFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: siteTimeZone, dateStyle: 'short', timeStyle: 'short' })

/** What calendar and clock said at the magazine at a moment, with its minutes. */
export const localTimeAt = (moment: Date): LocalTime => minuteFormat.format(moment).replace(' ', 'T')

/** The time of day that it was at the magazine at a moment, as 07:00. */
export const timeAt = (moment: Date): string => localTimeAt(moment).slice(11)

/** ms that London's clock was ever ahead of UTC (two hours in the summers of the war). The one that gives the earlier moment comes first. */
const offsets = [2 * 3_600_000, 3_600_000, 0] as const

/**
 * The moment of a local time. When clocks go back an hour exists twice, and the first is meant. Nothing for other words, and for an hour that does
 * not exist because clocks go forward.
 */
export function momentOf(local: LocalTime): Date | undefined {
  return isLocalTime(local) ? firstMomentOf(withMinutes(local)) : undefined
}

function firstMomentOf(minute: LocalTime): Date | undefined {
  const utc = Date.parse(`${minute}Z`)
  return offsets.map((offset) => new Date(utc - offset)).find((moment) => localTimeAt(moment) === minute)
}

/** Whether words name a day, or a day and a time of day, whatever clocks did then. */
export const isLocalTime = (words: string): boolean => isDay(words.slice(0, 10)) && /^(T([01]\d|2[0-3]):[0-5]\d)?$/.test(words.slice(10))

/** The moment at which a day begins at the magazine: midnight in London, which is 23:00 UTC the day before in summer. */
export function startOfDay(day: Day): Date {
  const moment = firstMomentOf(withMinutes(day))
  if (!moment) throw new RangeError(`${day} is no day`)
  return moment
}

const longFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' })

/** "14 November 2026". */
export function longDay(day: Day): string {
  return longFormat.format(utcOf(day))
}

/** "November". */
export function monthName(day: Day): string {
  return monthFormat.format(utcOf(`${day.slice(0, 7)}-01`))
}

/** The same day a year later; of 29 February the day after the 28th. */
export function anniversaryOf(day: Day): Day {
  const [later, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)]
  return rest === '-02-29' ? addDays(`${later}-02-28`, 1) : `${later}${rest}`
}

/** Whether a whole year or more has passed from one day to another. */
export const isOverAYear = (from: Day, to: Day): boolean => to >= anniversaryOf(from)
