/** The archive: all stories on one page while that page is short, then one page a year. */
import { archiveOf, archiveYears } from '../content/archive.ts'
import { summaryOf } from '../content/summary.ts'

export const listArchiveYears = archiveYears

/** The stories of a year, or of the page that stands before all years; nothing for a year that has no page. */
export function loadArchivePage(year: string | undefined) {
  const stories = archiveOf(year)
  return stories && { year, stories: stories.map(summaryOf), years: archiveYears() }
}
