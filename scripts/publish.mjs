/** npm run publish (and npm run build): installs what is missing, then publishes. Plain JavaScript: nothing is installed yet. */
import { ensureDependencies } from './setup/dependencies.mjs'

await ensureDependencies('production')
await import('./publish.ts')
