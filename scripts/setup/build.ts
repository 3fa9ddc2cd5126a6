/** Builds the magazine: check, content, fonts, pictures, pages. Each step stops the rest. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { missingDocuments } from './count-documents.ts'
import { fail, run, runBeside } from './log.mjs'

/** Packages lie here, or above a copy of the magazine (copy.ts). */
const packages = existsSync('node_modules') ? 'node_modules' : '../../node_modules'
const bin = (name: string) => join(packages, '.bin', name)
export const production = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
/** V8's space for new objects at 64 MB: compiling thousands of stories then spends a fifth less time on collecting garbage. */
export const compiler = ['--max-semi-space-size=64', 'scripts/run.mjs', 'content'] as const

/** Compiles content/, which has been checked. */
export function compileContent() {
  run('content', process.execPath, compiler, production)
}

/**
 * Checks content/ and compiles it, both at once. What the check finds is told first and ends the command: the compiler's words on the same fault are of no
 * use to an editor, and what it made of it is used by nobody.
 */
export async function buildContent() {
  const check = runBeside('check of content/', process.execPath, ['scripts/run.mjs', 'check'])
  const content = runBeside('content', process.execPath, compiler, production)
  await check()
  await content()
  const missing = missingDocuments()
  if (missing) fail(missing)
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

/** What renders pages, as the build of an id. It holds no content. */
export function buildPages(id: string) {
  run('pages', bin('next'), ['build'], { ...production, RETICULE_BUILD: id })
}
