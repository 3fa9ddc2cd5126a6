import { now, startOfDay } from '@/lib/clock'
import { listStoriesWhere } from '@/lib/content/stories'
import { toXml } from '@/lib/machines/xml'
import { absolute, site } from '@/lib/site'

export const revalidate = 3600

/** Google's news sitemap: stories of the last two days only. */
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

const publication = { 'news:name': site.name, 'news:language': 'en' }

export function GET() {
  const since = now().getTime() - TWO_DAYS
  const url = listStoriesWhere((story) => startOfDay(story.published).getTime() >= since).map(({ slug, published, title }) => ({
    loc: absolute(`/stories/${slug}`),
    'news:news': {
      'news:publication': publication,
      'news:publication_date': startOfDay(published).toISOString(),
      'news:title': title,
    },
  }))
  const body = toXml({
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      url,
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
