/** Publishes what is not yet, and serves the magazine. */
import { ensureEditionToServe } from './publish/publish.ts'
import { log } from './setup/log.mjs'

await ensureEditionToServe()
log('starting (end with Ctrl+C)')
// In this process: whatever ends the server, also a signal, is what ends the command.
await import('./serve.ts')
