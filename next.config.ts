import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // The suite checks types before it builds; Next need not do so again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Loaded as they are, once for Next's code and ours: the embedded store is one process's.
  serverExternalPackages: ['@electric-sql/pglite', 'fs-native-extensions', 'pg', 'drizzle-orm', 'pino'],
  experimental: { cpus: 2 },
  // The folder that holds node_modules: above this one when the bench builds a copy.
  turbopack: { root: existsSync(join(import.meta.dirname, 'node_modules')) ? import.meta.dirname : join(import.meta.dirname, '../..') },
  // What happens to the pages after the build; lib/press/server.ts serves them with their headers, compressed.
  adapterPath: join(import.meta.dirname, 'lib/press/adapter.mjs'),
  compress: false,
}

export default config
