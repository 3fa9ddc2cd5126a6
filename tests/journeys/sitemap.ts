import type { APIRequestContext } from '@playwright/test'
import { XMLParser } from 'fast-xml-parser'

/** The path of every page in the sitemap. */
export async function sitemapPaths(request: APIRequestContext): Promise<string[]> {
  const { urlset } = new XMLParser().parse(await (await request.get('/sitemap.xml')).text()) as { urlset: { url: { loc: string }[] } }
  return urlset.url.map(({ loc }) => new URL(loc).pathname)
}
