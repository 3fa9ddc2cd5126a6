/** npm run front: nginx before the magazine's own server, over what npm run build has built. */
import { runProgram } from './setup/compiled.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'

ensureDependencies('production')
await runProgram('serve/front')
