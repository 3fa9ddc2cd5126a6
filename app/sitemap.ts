import type { MetadataRoute } from 'next'
import { loadSitemap } from '@/lib/page-data/sitemaps'
import { absolute } from '@/lib/site'

export const dynamic = 'force-dynamic'

export default function sitemap(): MetadataRoute.Sitemap {
  return loadSitemap().map(({ path, lastModified }) => ({ url: absolute(path), ...(lastModified ? { lastModified } : {}) }))
}
