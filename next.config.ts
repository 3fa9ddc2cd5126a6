import type { NextConfig } from 'next'

const config: NextConfig = {
  // The suite checks types before it builds; Next need not do so again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  experimental: { cpus: 2 },
  turbopack: { root: import.meta.dirname },
  headers: async () => [
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
