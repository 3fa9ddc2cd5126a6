import { now, startOfDay } from '@/lib/clock'
import { listStoriesWhere } from '@/lib/content/stories'
import { xml } from '@/lib/machines/xml'
import { absolute, site } from '@/lib/site'

export const revalidate = 3600

/** Google's news sitemap: stories of the last two days only. */
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

export function GET() {
  const since = now().getTime() - TWO_DAYS
  const urls = listStoriesWhere((story) => startOfDay(story.published).getTime() >= since).map(
    (story) =>
      `<url><loc>${xml(absolute(`/stories/${story.slug}`))}</loc><news:news><news:publication><news:name>${xml(site.name)}</news:name><news:language>en</news:language></news:publication><news:publication_date>${startOfDay(story.published).toISOString()}</news:publication_date><news:title>${xml(story.title)}</news:title></news:news></url>`,
  )
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
