/** When somebody noted something: to the day, the month, the year or the decade, as exactly as they said. */
import { type Day, isDay, longDay, monthName } from './clock.ts'

export type Noted = {
  /** The first day of that time: nothing was noted before it. */
  readonly from: Day
  /** "14 February 2018", "February 2018", "2018" or "1990s". */
  readonly words: string
}

/** A price may be as old as a bag. */
const earliest: Day = '1000-01-01'

/** Reads "2018-02-14", "2018-02", "2018" or "1990s"; nothing for words that name no time. */
export function parseNoted(written: string): Noted | undefined {
  const [, decade, year, month, day] = /^(?:(\d{3}0)s|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)$/.exec(written) ?? []
  const from = `${decade ?? year}-${month ?? '01'}-${day ?? '01'}`
  if (!isDay(from, earliest)) return undefined
  if (day) return { from, words: longDay(from) }
  return { from, words: month ? `${monthName(from)} ${year}` : written }
}
