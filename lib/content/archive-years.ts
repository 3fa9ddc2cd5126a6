/** The years that the archive has pages for. */
import type { Day } from '../clock.ts'

/** The most stories that one page lists in full. */
const SHORT = 400

/** The years in which the stories of some days appeared, in the order of the days; none while all stories fit on one page. */
export const yearsWithPages = (published: readonly Day[]): readonly string[] =>
  published.length > SHORT ? [...new Set(published.map((day) => day.slice(0, 4)))] : []
