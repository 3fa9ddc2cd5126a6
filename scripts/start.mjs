/** npm start: installs, publishes what is not yet, serves the magazine on PORT. Plain JavaScript: nothing is installed yet. */
import { ensureDependencies } from './setup/dependencies.mjs'
import { log } from './setup/log.mjs'

await ensureDependencies('production')
const { ensureEditionToServe } = await import('./publish/publish.ts')
await ensureEditionToServe()
log('starting (end with Ctrl+C)')
// In this process: whatever ends the server, also a signal, is what ends the command.
await import('./serve.ts')
