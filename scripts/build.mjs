/** npm run build: installs and builds what is stale, and serves nothing. */
import { ensureDependencies } from './setup/dependencies.mjs'

await ensureDependencies('production')
const { ensureBuild } = await import('./setup/build.ts')
ensureBuild()
