import { listStories } from '@/lib/content/stories'
import { toAtom } from '@/lib/machines/feeds'
import { site } from '@/lib/site'
import { feedEntries } from '../feed-entries'

export const dynamic = 'force-static'

export async function GET() {
  const body = toAtom({ title: site.name, path: '/atom.xml', home: '/', entries: await feedEntries(listStories()) })
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
