import type { MetadataRoute } from 'next'
import { absolute } from '@/lib/site'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: '/gone/' }, sitemap: [absolute('/sitemap.xml'), absolute('/news-sitemap.xml')] }
}
