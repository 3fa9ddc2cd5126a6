/** The archive: all stories on one page while that page is short, then one page a year. */
import { listStories, listStoriesWhere } from './stories.ts'
import type { Story, StorySummary } from './types.ts'

/** The most stories that one page lists in full. */
const SHORT = 400

export const yearOf = ({ published }: StorySummary) => published.slice(0, 4)

/** The years that have stories, newest first; none while all stories fit on one page. */
export function archiveYears(): readonly string[] {
  const stories = listStories()
  return stories.length > SHORT ? [...new Set(stories.map(yearOf))] : []
}

/** The stories of a year, or of the page that stands before all years; nothing for a year that has no page. */
export function archiveOf(year: string | undefined): readonly Story[] | undefined {
  const years = archiveYears()
  if (year && !years.includes(year)) return undefined
  const shown = year ?? years[0]
  return shown ? listStoriesWhere((story) => yearOf(story) === shown) : listStories()
}
