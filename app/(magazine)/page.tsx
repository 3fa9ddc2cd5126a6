import type { Metadata } from 'next'
import { FrontPage } from '@/components/site/front-page'
import { JsonLd } from '@/components/site/json-ld'
import { websiteData } from '@/lib/machines/json-ld'
import { loadFrontPage } from '@/lib/page-data/front-page'

export const metadata: Metadata = {
  alternates: {
    canonical: '/',
    types: { 'application/rss+xml': '/feed.xml', 'application/atom+xml': '/atom.xml', 'application/feed+json': '/feed.json' },
  },
}

export default function Page() {
  return (
    <>
      <JsonLd data={websiteData} />
      <FrontPage {...loadFrontPage()} />
    </>
  )
}
