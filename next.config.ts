import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NextConfig } from 'next'
import { env } from './lib/env.ts'

const config: NextConfig = {
  // The suite checks types before it builds; Next need not do so again.
  // It writes into the file that it reads: each build has one of its own, which extends ours.
  typescript: { ignoreBuildErrors: true, ...(env.build && { tsconfigPath: `builds/${env.build}/tsconfig.json` }) },
  poweredByHeader: false,
  // Loaded as they are, once for Next's code and ours: the embedded store is one process's, and a letter's page knows the mail that is sent.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@react-email/render',
    'fs-native-extensions',
    'pg',
    'drizzle-orm',
    'pino',
    'node-sqlite3-wasm',
  ],
  experimental: { cpus: 2, turbopackFileSystemCacheForBuild: false },
  // The folder that holds node_modules: above this one when the bench builds a copy.
  turbopack: { root: existsSync(join(import.meta.dirname, 'node_modules')) ? import.meta.dirname : join(import.meta.dirname, '../..') },
  // A build is written down for whoever prints and serves its pages; lib/server/server.ts sends them with their headers, compressed.
  adapterPath: join(import.meta.dirname, 'lib/press/adapter.mjs'),
  compress: false,
  // Each build lies in a folder of its own: one that is made never changes what another one serves.
  distDir: env.build ? `builds/${env.build}/next` : '.next',
  // Pages are whole when they are sent: what the printer gets is what a reader gets.
  htmlLimitedBots: /.*/,
  // While developing React warns of it at every page.
  ...(env.build && { reactMaxHeadersLength: 0 }),
}

export default config
