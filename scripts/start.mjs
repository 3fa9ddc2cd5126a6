/** npm start: installs, builds what is stale, serves the magazine on PORT. Plain JavaScript: nothing is installed yet. */
import { spawn } from 'node:child_process'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { say } from './setup/say.mjs'

ensureDependencies()
ensureBuild()
say('starting (end with Ctrl+C)')
const server = spawn('node_modules/.bin/tsx', ['scripts/serve.ts'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
