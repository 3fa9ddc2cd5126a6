/** npm run dev: the magazine with live reload. Contentlayer watches content/, Next watches the code. */
import { spawn } from 'node:child_process'
import { buildBehaviours, buildLetters, buildPictures } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { run } from './setup/say.mjs'

ensureDependencies()
buildLetters()
buildBehaviours()
run('content', 'node', ['scripts/content.mjs', 'build'])
buildPictures()
const port = process.env.PORT ?? '3000'
const watchers = [
  spawn('node', ['scripts/content.mjs', 'dev'], { stdio: 'inherit' }),
  spawn('node_modules/.bin/next', ['dev', '-p', port], { stdio: 'inherit' }),
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
