/** npm test: installs what it needs, then everything that must hold before a change lands. */
import { ensureDependencies } from './setup/dependencies.mjs'
import { log, run } from './setup/log.mjs'

ensureDependencies()
// From here on in TypeScript.
await import('tsx')
const { buildClientScripts, buildContent, buildFonts } = await import('./setup/build.ts')
const { completeEdition, ensureEdition } = await import('./publish/publish.ts')
const { ensurePrograms } = await import('./setup/programs.ts')

// Debian's packages come from the network and are written to the disk: the processors look through the code meanwhile.
const programs = ensurePrograms()
const bin = (name) => `node_modules/.bin/${name}`
run('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.'])
await buildContent()
buildFonts()
buildClientScripts()
run('route types', bin('next'), ['typegen'])
run('types', bin('tsc'), ['--noEmit'])
const chromium = await programs
run('unit tests', bin('vitest'), ['run'])
// Nobody waits for a first page: each is printed once, with all its pictures. An edition that a start has begun is completed.
await ensureEdition({ isComplete: true })
await completeEdition()
run('fixture magazine', bin('tsx'), ['tests/fixtures/build.ts'])
run('browser journeys', bin('playwright'), ['test'], chromium ? { CHROMIUM: chromium } : {})
run('journeys in Firefox and WebKit', 'npm', ['run', '--silent', 'journeys:engines'])
log('everything holds')
