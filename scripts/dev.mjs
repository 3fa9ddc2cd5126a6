/** npm run dev: the magazine with live reload. Contentlayer watches content/, Next watches the code, mails lie in .data/outbox. */
import { spawn } from 'node:child_process'
import { buildBehaviours, buildLetters, buildPictures } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { run } from './setup/say.mjs'

ensureDependencies()
buildLetters()
buildBehaviours()
run('content', 'node', ['scripts/content.mjs', 'build'])
buildPictures()
const watchers = [
  spawn('node', ['scripts/content.mjs', 'dev'], { stdio: 'inherit' }),
  spawn('node_modules/.bin/tsx', ['scripts/serve.ts', '--dev'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } }),
]
const end = () => {
  for (const watcher of watchers) watcher.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)
for (const watcher of watchers)
  watcher.on('exit', (code) => {
    end()
    process.exitCode = code ?? 0
  })
