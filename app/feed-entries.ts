/** Gathers the entries of a feed: the newest stories, rendered in full. */
import { storyHtml } from '@/components/mdx/feed-html'
import { gatherStory } from '@/lib/content/gather'
import type { Story } from '@/lib/content/types'
import { type FeedEntry, feedLength } from '@/lib/machines/feeds'

export function feedEntries(stories: readonly Story[]): Promise<readonly FeedEntry[]> {
  return Promise.all(
    stories.slice(0, feedLength).map(async (story) => {
      const gathered = await gatherStory(story)
      return { story, desk: gathered.desk.name, html: await storyHtml(story, gathered.code, gathered) }
    }),
  )
}
