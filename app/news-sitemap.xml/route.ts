import { toXml } from '@/lib/machines/xml'
import { loadNewsSitemap } from '@/lib/page-data/sitemaps'
import { absolute, site } from '@/lib/site'

export const dynamic = 'force-dynamic'

const publication = { 'news:name': site.name, 'news:language': 'en' }

export function GET() {
  const url = loadNewsSitemap().map(({ path, published, title }) => ({
    loc: absolute(path),
    'news:news': { 'news:publication': publication, 'news:publication_date': published, 'news:title': title },
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
