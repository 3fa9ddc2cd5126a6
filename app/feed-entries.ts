/** The entries of a feed: its stories, rendered in full. */
import { storyHtml } from '@/components/mdx/feed-html'
import type { FeedEntry } from '@/lib/machines/feeds'
import type { FeedData } from '@/lib/page-data/feeds'

export function feedEntries({ stories }: FeedData): Promise<readonly FeedEntry[]> {
  return Promise.all(
    stories.map(async ({ code, ...page }) => ({ story: page.story, desk: page.desk.name, html: await storyHtml(code, page) })),
  )
}
