/** npm run dev: the magazine with live reload. Contentlayer watches content/, Next watches the code, mails lie in .data/outbox. */
import { spawn } from 'node:child_process'
import { ensureDependencies } from './setup/dependencies.mjs'

ensureDependencies('development')
// From here on in TypeScript.
await import('tsx')
const { buildClientScripts, buildFonts, buildPictures, compileContent } = await import('./setup/build.ts')
const { childEnvironment } = await import('../lib/env.ts')

buildFonts()
buildClientScripts()
compileContent()
buildPictures()
const watchers = [
  // Stories are compiled as they will be published.
  spawn(process.execPath, ['scripts/watch-content.mjs', 'dev'], { stdio: 'inherit', env: childEnvironment({ NODE_ENV: 'production' }) }),
  spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', '--dev'], { stdio: 'inherit' }),
]
const end = () => {
  for (const watcher of watchers) watcher.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)
for (const watcher of watchers)
  watcher.on('exit', (code) => {
    end()
    process.exitCode = code ?? 1
  })
