/**
 * Compiles content/ once, with Contentlayer. As its command line does, but that the schema is imported where that bundles and loads it first, and
 * that all of it is one program (setup/compiled.mjs): it begins a second and a half earlier.
 */
import './setup/untraced.mjs'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { generateDotpkg, runMain } from '@contentlayer2/core'
import makeSource from '../contentlayer.config.ts'
import { writeIndex } from '../lib/content/index/write.ts'

/** What Contentlayer's cache holds for. A compiled program names its parts by their contents, so that it changes when any of them does. */
const esbuildHash = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .digest('hex')
  .slice(0, 16)

const source = await makeSource(undefined)
// The index is written below: called by Contentlayer, it would be told of in words that mean nothing to an editor.
const quiet = { ...source, options: { ...source.options, onSuccess: undefined } }
const config = { source: quiet, esbuildHash, filePath: 'contentlayer.config.ts' }
await runMain({ tracingServiceName: 'contentlayer', verbose: false })(generateDotpkg({ config, verbose: false }))
await writeIndex()
