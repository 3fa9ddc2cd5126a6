/** The time of day, asked here and nowhere else, in the one time zone of the magazine. */
import { env } from './env.ts'

export const siteTimeZone = 'Europe/London'

/** A day of the magazine's calendar, as 2026-11-14. It names a day and never shifts with a reader's time zone. */
export type Day = string

/** The present moment; `RETICULE_NOW` (ISO 8601) stops the clock for tests and rehearsals. */
export function now(): Date {
  return env.now ?? new Date()
}

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: siteTimeZone })

/** The day that it is at the magazine. */
export function today(): Day {
  return dayFormat.format(now())
}

/** The moment at which a day begins at the magazine: midnight in London, which is 23:00 UTC the day before in summer. */
export function startOfDay(day: Day): Date {
  const utc = new Date(`${day}T00:00:00Z`)
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: siteTimeZone, hour: '2-digit', hourCycle: 'h23' }).format(utc))
  return new Date(utc.getTime() - hour * 3_600_000)
}

const longFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' })

/** "14 November 2026". */
export function longDay(day: Day): string {
  return longFormat.format(new Date(`${day}T00:00:00Z`))
}

/** "November". */
export function monthName(day: Day): string {
  return monthFormat.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`))
}

/** Whether a whole year or more has passed from one day to another. */
export function isOverAYear(from: Day, to: Day): boolean {
  const [year = '', ...rest] = from.split('-')
  return to >= [Number(year) + 1, ...rest].join('-')
}
