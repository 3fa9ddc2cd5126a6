/** Builds the magazine: check, content, letters, pictures, pages. Each step stops the rest. */
import { dayAt } from '../../lib/calendar.mjs'
import { run, say } from './say.mjs'
import { hashOf, isFresh, writeStamp } from './stamp.mjs'

const stamp = '.next/reticule-built'
const inputs = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'scripts',
  'contentlayer.config.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]

const bin = (name) => `node_modules/.bin/${name}`
/** @type {{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: string }} */
export const production = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
/** A larger nursery: compiling thousands of stories spends a fifth less time on collecting garbage. */
export const compiling = { ...production, NODE_OPTIONS: [process.env.NODE_OPTIONS, '--max-semi-space-size=64'].filter(Boolean).join(' ') }

/** Checks content/ and compiles it. */
export function buildContent() {
  run('check of content/', bin('tsx'), ['scripts/check.ts'])
  run('content', 'node', ['scripts/content.mjs', 'build'], compiling)
  run('count of documents', bin('tsx'), ['scripts/count-documents.ts'])
}

/** Cuts the fonts. */
export function buildLetters() {
  run('letters', bin('tsx'), ['scripts/letters.ts'])
}

/** Compiles what runs in a reader's browser. */
export function buildBehaviours() {
  run('behaviours', bin('tsx'), ['scripts/behaviours.ts'])
}

/** The pictures, from content that has been built. */
export function buildPictures() {
  run('pictures', bin('tsx'), ['scripts/pictures.ts'])
}

/** The pages, from content that has been built. */
export function buildPages() {
  run('pages', bin('next'), ['build'], production)
}

/** Builds everything, unless nothing has changed since the last build. */
export function ensureBuild() {
  const hash = hashOf(inputs, [process.env.SITE_URL ?? '', process.env.RETICULE_NOW ?? dayAt()])
  if (isFresh(stamp, hash)) return say('the build is up to date')
  buildContent()
  buildLetters()
  buildBehaviours()
  buildPictures()
  buildPages()
  writeStamp(stamp, hash)
}
