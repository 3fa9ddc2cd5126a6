import { listStories } from '@/lib/content/stories'
import { toRss } from '@/lib/machines/feeds'
import { site } from '@/lib/site'
import { feedEntries } from '../feed-entries'

export const dynamic = 'force-static'

export async function GET() {
  const body = toRss({ title: site.name, path: '/feed.xml', home: '/', entries: await feedEntries(listStories()) })
  return new Response(body, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
