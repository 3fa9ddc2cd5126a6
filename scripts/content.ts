/**
 * Compiles content/ once, with Contentlayer. As its command line does, but that the schema is imported where that bundles and loads it first, and
 * that all of it is one program (setup/compiled.mjs): it begins a second and a half earlier.
 */
import './setup/untraced.mjs'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { generateDotpkg, runMain } from '@contentlayer2/core'
import source from '../contentlayer.config.ts'

/** What Contentlayer's cache holds for. A compiled program names its parts by their contents, so that it changes when any of them does. */
const esbuildHash = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .digest('hex')
  .slice(0, 16)

const config = { source: await source(undefined), esbuildHash, filePath: 'contentlayer.config.ts' }
await runMain({ tracingServiceName: 'contentlayer', verbose: false })(generateDotpkg({ config, verbose: false }))
