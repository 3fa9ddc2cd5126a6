/** The headers of every answer, by what it is. The server and the configuration of a front server are both made from this table. */

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
  if (/^\/_next\/static\/|^\/letters\//.test(path)) return 'asset'
  if (path.startsWith('/media/')) return 'media'
  return /\.(?!html$)[a-z]+$/.test(path) ? 'file' : 'page'
}

/** Types that a file's ending does not tell. */
export const types: Readonly<Record<string, string>> = {
  '/feed.xml': 'application/rss+xml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
}

/** Endings whose type needs its charset said: a front server says it of every text. */
const endings: Readonly<Record<string, string>> = {
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** The type of a file that needs one said. */
export function typeOf(path: string): string | undefined {
  if (path.endsWith('/feed.xml')) return types['/feed.xml']
  return types[path] ?? endings[/\.[a-z]+$/.exec(path)?.[0] ?? '']
}
