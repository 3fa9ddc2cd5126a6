import { toJsonFeed } from '@/lib/machines/feeds'
import { loadFeed } from '@/lib/page-data/feeds'
import { feedEntries } from '../feed-entries'

export const dynamic = 'force-dynamic'

export async function GET() {
  const feed = await loadFeed()
  const body = toJsonFeed({ title: feed.title, path: '/feed.json', home: feed.home, entries: await feedEntries(feed) })
  return new Response(body, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } })
}
