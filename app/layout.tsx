import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { Footer } from '@/components/site/footer'
import { Masthead } from '@/components/site/masthead'
import { ClientScript } from '@/components/ui/client-script'
import { pageAnchors } from '@/lib/anchors'
import { env } from '@/lib/env'
import { clientScripts } from '@/lib/page-data/client-scripts'
import { loadLayout } from '@/lib/page-data/layout'
import { site } from '@/lib/site'
import fonts from '../.generated/fonts.json'
import './globals.css'

/** Pages are rendered for the printer, with the content of an edition; a build holds none. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  metadataBase: new URL(env.origin),
  title: { default: `${site.name}: ${site.tagline.toLowerCase()}`, template: `%s · ${site.name}` },
  description: site.description,
  openGraph: { siteName: site.name, locale: 'en_GB', type: 'website' },
  twitter: { card: 'summary_large_image' },
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#12100f' },
  ],
}

export default function Layout({ children }: { children: ReactNode }) {
  const { sections } = loadLayout()
  for (const address of fonts.first) preload(address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    // A reader's choice of light or dark is an attribute that the server does not know.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        <ClientScript text={clientScripts.head} />
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={site.name} />
      </head>
      <body>
        <a href={`#${pageAnchors.main}`} className="label sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-paper focus:p-3">
          Skip to the story
        </a>
        <Masthead sections={sections} />
        <main id={pageAnchors.main}>{children}</main>
        <Footer sections={sections} />
        <ClientScript text={clientScripts.bodyEnd} />
        <ClientScript text={clientScripts.rules} type="speculationrules" />
      </body>
    </html>
  )
}
