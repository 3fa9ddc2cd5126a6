import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // The suite checks types before it builds; Next need not do so again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  experimental: { cpus: 2 },
  // The folder that holds node_modules: above this one when the bench builds a copy.
  turbopack: { root: existsSync(join(import.meta.dirname, 'node_modules')) ? import.meta.dirname : join(import.meta.dirname, '../..') },
  headers: async () => [
    // Named after their content: a changed picture or font has another address.
    { source: '/(media|letters)/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
      ],
    },
  ],
}

export default config
