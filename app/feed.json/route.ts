import { listStories } from '@/lib/content/stories'
import { toJsonFeed } from '@/lib/machines/feeds'
import { site } from '@/lib/site'
import { feedEntries } from '../feed-entries'

export const dynamic = 'force-static'

export async function GET() {
  const body = toJsonFeed({ title: site.name, path: '/feed.json', home: '/', entries: await feedEntries(listStories()) })
  return new Response(body, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } })
}
