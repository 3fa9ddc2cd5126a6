import { notFound } from 'next/navigation'
import { feedEntries } from '@/app/feed-entries'
import { toRss } from '@/lib/machines/feeds'
import { loadSectionFeed } from '@/lib/page-data/feeds'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ section: string }> }) {
  const feed = await loadSectionFeed((await params).section)
  if (!feed) notFound()
  const body = toRss({ title: feed.title, path: `${feed.home}/feed.xml`, home: feed.home, entries: await feedEntries(feed) })
  return new Response(body, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
