/** The time of day, asked here and nowhere else, in the one time zone of the magazine. */
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

/** The day that it is at the magazine. */
export function today(): Day {
  return dayAt(now())
}

/** The year that it is at the magazine. */
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

const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: siteTimeZone, hour: '2-digit', hourCycle: 'h23' })

/** The moment at which a day begins at the magazine: midnight in London, which is 23:00 UTC the day before in summer. */
export function startOfDay(day: Day): Date {
  const utc = utcOf(day)
  const hour = Number(hourFormat.format(utc))
  return new Date(utc.getTime() - hour * 3_600_000)
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

/** Whether a whole year or more has passed from one day to another. */
export function isOverAYear(from: Day, to: Day): boolean {
  const [year = '', ...rest] = from.split('-')
  return to >= [Number(year) + 1, ...rest].join('-')
}
