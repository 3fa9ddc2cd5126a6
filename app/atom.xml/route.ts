import { toAtom } from '@/lib/machines/feeds'
import { loadFeed } from '@/lib/page-data/feeds'
import { feedEntries } from '../feed-entries'

export const dynamic = 'force-dynamic'

export async function GET() {
  const feed = await loadFeed()
  const body = toAtom({ title: feed.title, path: '/atom.xml', home: feed.home, entries: await feedEntries(feed) })
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
