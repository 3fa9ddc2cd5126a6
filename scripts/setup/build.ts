/** Builds the magazine: check, content, fonts, pictures, pages. Each step stops the rest. */
import { today } from '../../lib/clock.ts'
import { env } from '../../lib/env.ts'
import { buildWhatIsStale } from './build-fingerprint.ts'
import { log, run } from './log.mjs'

const bin = (name: string) => `node_modules/.bin/${name}`
export const production = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
/** V8's space for new objects at 64 MB: compiling thousands of stories then spends a fifth less time on collecting garbage. */
export const compiler = ['--max-semi-space-size=64', 'scripts/content.mjs', 'build'] as const

/** Compiles content/, which has been checked. */
export function compileContent() {
  run('content', process.execPath, compiler, production)
}

/** Checks content/ and compiles it. */
export function buildContent() {
  run('check of content/', bin('tsx'), ['scripts/check.ts'])
  compileContent()
  run('count of documents', bin('tsx'), ['scripts/count-documents.ts'])
}

/** Cuts the fonts. */
export function buildFonts() {
  run('fonts', bin('tsx'), ['scripts/fonts.ts'])
}

/** Compiles what runs in a reader's browser. */
export function buildClientScripts() {
  run('client scripts', bin('tsx'), ['scripts/client-scripts.ts'])
}

/** The pictures, from content that has been built. */
export function buildPictures() {
  run('pictures', bin('tsx'), ['scripts/pictures.ts'])
}

/** The pages, from content that has been built. */
function buildPages() {
  run('pages', bin('next'), ['build'], production)
}

function buildAll() {
  buildContent()
  buildFonts()
  buildClientScripts()
  buildPictures()
  buildPages()
}

/** Builds everything, unless nothing has changed since the last build. */
export function ensureBuild() {
  const isBuilt = buildWhatIsStale({ origin: env.origin, time: env.now?.toISOString() ?? today(), contact: env.contact ?? '' }, buildAll)
  if (!isBuilt) log('the build is up to date')
}
