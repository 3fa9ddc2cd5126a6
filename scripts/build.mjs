/** npm run build: installs and builds what is stale, and serves nothing. */
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'

ensureDependencies()
ensureBuild()
