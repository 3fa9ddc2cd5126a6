/** The archive: all stories on one page while that page is short, then one page a year. */

import type { Story, StorySummary } from '../types.ts'
import { yearsWithPages } from './archive-years.ts'
import { listStories, listStoriesWhere } from './stories.ts'

const yearOf = ({ published }: StorySummary) => published.slice(0, 4)

/** The years that have stories, newest first; none while all stories fit on one page. */
export const archiveYears = (): readonly string[] => yearsWithPages(listStories().map(({ published }) => published))

/** The stories of a year, or of the page that stands before all years; nothing for a year that has no page. */
export function archiveOf(year: string | undefined): readonly Story[] | undefined {
  const years = archiveYears()
  if (year && !years.includes(year)) return undefined
  const shown = year ?? years[0]
  return shown ? listStoriesWhere((story) => yearOf(story) === shown) : listStories()
}
