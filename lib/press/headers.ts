/** The headers of every answer, by what it is. The server and the configuration of a front server are both made from this table. */

import { basename, extname } from 'node:path'

export type Headers = Readonly<Record<string, string>>

/** On everything. */
const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Two years, as the preload list asks; browsers heed it on https alone.
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Frame-Options': 'DENY',
}

const cached = {
  /** A correction is seen within a minute. */
  page: 'public, max-age=60, must-revalidate',
  file: 'public, max-age=300, must-revalidate',
  /** Named after its content: a changed file has another address. */
  immutable: 'public, max-age=31536000, immutable',
} as const

/** Features that no page of ours asks for. */
const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']

export const kinds = {
  page: {
    ...always,
    'Cache-Control': cached.page,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissions.map((feature) => `${feature}=()`).join(', '),
  },
  /** Feeds and the like: read by other people's programs, in other people's pages. */
  file: { ...always, 'Cache-Control': cached.file, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
  /** Pictures stand in feeds, too. */
  media: { ...always, 'Cache-Control': cached.immutable, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  asset: { ...always, 'Cache-Control': cached.immutable, 'Cross-Origin-Resource-Policy': 'same-origin' },
} as const satisfies Record<string, Headers>

export type Kind = keyof typeof kinds

/** The address that a request asks for, without its query. */
export const pathOf = ({ url = '/' }: { url?: string | undefined }) => url.split('?', 1)[0] ?? '/'

/** What lies at an address of the site, told by its name. */
export function kindOf(path: string): Kind {
  if (/^\/_next\/static\/|^\/fonts\//.test(path)) return 'asset'
  if (path.startsWith('/media/')) return 'media'
  return ['', '.html'].includes(extname(path)) ? 'page' : 'file'
}

/** Types that a file's ending does not tell, by the last part of its path. */
export const types: Readonly<Record<string, string>> = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
  'opensearch.xml': 'application/opensearchdescription+xml',
}

/** Types by ending. */
export const endings: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Whether a type is of text, all of which is UTF-8 here. */
export const isTextType = (type: string) => /^text\/|[/+](json|xml)$/.test(type)

/** The type of a file at a path, with its charset when it is text. */
export function typeOf(path: string): string {
  const type = types[basename(path)] ?? endings[extname(path) || '.html'] ?? 'application/octet-stream'
  return isTextType(type) ? `${type}; charset=utf-8` : type
}
