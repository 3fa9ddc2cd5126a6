/** Gathers the entries of a feed: the newest stories, rendered in full. */
import { storyHtml } from '@/components/mdx/feed-html'
import { readStoryCode } from '@/lib/content/stories'
import { loadStoryPage } from '@/lib/content/story-page'
import type { Story } from '@/lib/content/types'
import { findPictures } from '@/lib/images/find'
import { type FeedEntry, feedLength } from '@/lib/machines/feeds'

export function feedEntries(stories: readonly Story[]): Promise<readonly FeedEntry[]> {
  return Promise.all(
    stories.slice(0, feedLength).map(async (story) => {
      const gathered = { ...loadStoryPage(story), ...findPictures(story) }
      return { story, desk: gathered.desk.name, html: await storyHtml(story, await readStoryCode(story), gathered) }
    }),
  )
}
