/** Whether an edition should have given way to the next one already. Readiness, metrics, the check and the server ask here. */
import { dayAt, longDay, timeAt } from '../clock.ts'
import type { Manifest } from './manifest.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "40 s", "12 min", "3 h", "2 days": the largest unit of which two have passed, rounded down. */
function lengthInWords(seconds: number): string {
  if (seconds < MINUTE) return `${seconds} s`
  if (seconds < 2 * HOUR) return `${Math.floor(seconds / MINUTE)} min`
  return seconds < 2 * DAY ? `${Math.floor(seconds / HOUR)} h` : `${Math.floor(seconds / DAY)} days`
}

/**
 * How long ago, in whole seconds, something in the edition was due that it does not show, and in words for whoever runs the magazine:
 * "overdue by 12 min: called-mini was due at 07:00". Nothing while the edition shows what it should.
 */
export function overdueOf({ nextChange }: Pick<Manifest, 'nextChange'>, now: Date): { seconds: number; words: string } | undefined {
  if (!nextChange) return undefined
  const due = new Date(nextChange.at)
  if (now < due) return undefined
  const seconds = Math.floor((now.getTime() - due.getTime()) / 1000)
  const day = dayAt(due) === dayAt(now) ? '' : ` on ${longDay(dayAt(due))}`
  return { seconds, words: `overdue by ${lengthInWords(seconds)}: ${nextChange.subject} was due at ${timeAt(due)}${day}` }
}
