import type { MetadataRoute } from 'next'
import { site } from '@/lib/site'

export const dynamic = 'force-dynamic'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: `${site.name}: ${site.tagline.toLowerCase()}`,
    short_name: site.name,
    description: site.description,
    start_url: '/',
    display: 'browser',
    lang: site.language,
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
