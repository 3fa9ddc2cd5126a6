/** npm run front: nginx before the magazine's own server, over what npm run build has built. */
import { ensureDependencies } from './setup/dependencies.mjs'

await ensureDependencies('production')
await import('./serve/front.ts')
