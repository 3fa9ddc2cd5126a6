/** What a build and an edition are made from, as fingerprints: what is up to date is known without making it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../../lib/env.ts'
import { hashOf } from '../setup/fingerprint.mjs'

/** The code that a build is made from. */
const codePaths = [
  'app',
  'components',
  'lib',
  'scripts/fonts',
  'scripts/fonts.ts',
  'scripts/client-scripts.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]
/** Tests and documents stand beside the code, and make nothing of it another. */
const isCode = (path: string) => !/\.test\.tsx?$|\.md$/.test(path)

/** What content is compiled with. */
const compiler = ['contentlayer.config.ts', 'scripts/content.ts', 'scripts/publish/pictures.ts']
/** Made from content, and laid below public/. */
const made = [join('public', 'fonts'), join('public', 'media')]

/**
 * What content may ask of fonts beyond ASCII: each character as it stands in a file, and each escape and entity as it is written. More than is
 * printed, and never less, without reading what the files mean.
 */
function charactersIn(folder: string): readonly string[] {
  const found = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(mdx|ya?ml)$/.test(name))
      for (const [token] of readFileSync(join(folder, name), 'utf8').matchAll(/[^\0-\x7f]|&#?\w+;|\\[xuU][0-9a-fA-F]+/gu)) found.add(token)
  return [...found].sort()
}

export type Sources = {
  /** Of the code. */
  readonly code: string
  readonly characters: readonly string[]
  /** Of everything that an edition is made from, but the moment that it shows. */
  readonly fingerprint: string
}

/** Reads what is there now, once for all that is decided by it. */
export function readSources(): Sources {
  const code = hashOf(codePaths, [process.versions.node.split('.')[0]], isCode)
  const words = [code, env.origin, env.contact ?? '']
  return {
    code,
    characters: charactersIn('content'),
    fingerprint: hashOf(['content', 'public', ...compiler], words, (path) => !made.includes(path)),
  }
}
