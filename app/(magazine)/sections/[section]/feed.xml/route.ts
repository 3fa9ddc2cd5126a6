import { notFound } from 'next/navigation'
import { feedEntries } from '@/app/feed-entries'
import { findSection, listSections } from '@/lib/content/catalogue'
import { storiesIn } from '@/lib/content/lists'
import { toRss } from '@/lib/machines/feeds'
import { site } from '@/lib/site'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => listSections().map(({ slug }) => ({ section: slug }))

export async function GET(_: Request, { params }: { params: Promise<{ section: string }> }) {
  const section = findSection((await params).section)
  if (!section) notFound()
  const home = `/sections/${section.slug}`
  const entries = await feedEntries(storiesIn('sections', section.slug))
  const body = toRss({ title: `${site.name}: ${section.name}`, path: `${home}/feed.xml`, home, entries })
  return new Response(body, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
