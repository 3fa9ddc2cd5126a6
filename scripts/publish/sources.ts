/** What a build and an edition are made from, as fingerprints: what is up to date is known without making it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../../lib/env.ts'
import { hashOf } from '../setup/fingerprint.mjs'

/** The code that a build is made from. */
const code = [
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
const isNoTest = (path: string) => !/\.test\.tsx?$/.test(path)

export const codeFingerprint = () => hashOf(code, [process.versions.node.split('.')[0]], isNoTest)

/** What content is compiled with. */
const compiler = ['contentlayer.config.ts', 'scripts/content.mjs', 'scripts/pictures.ts']
/** Made from content, and laid below public/. */
const made = [join('public', 'fonts'), join('public', 'media')]

/** Of everything that an edition is made from, but the moment that it shows. */
export const editionFingerprint = () =>
  hashOf(['content', 'public', ...compiler], [codeFingerprint(), env.origin, env.contact ?? ''], (path) => !made.includes(path))

/**
 * What content may ask of fonts beyond ASCII: each character as it stands in a file, and each escape and entity as it is written. More than is
 * printed, and never less, without reading what the files mean.
 */
export function charactersIn(folder: string): readonly string[] {
  const found = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(mdx|ya?ml)$/.test(name))
      for (const [token] of readFileSync(join(folder, name), 'utf8').matchAll(/[^\0-\x7f]|&#?\w+;|\\[xuU][0-9a-fA-F]+/gu)) found.add(token)
  return [...found].sort()
}
