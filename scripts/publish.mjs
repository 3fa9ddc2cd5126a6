/** npm run publish (and npm run build): installs what is missing, then publishes. Plain JavaScript: nothing is installed yet. */
import { runProgram } from './setup/compiled.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'

ensureDependencies('production')
await runProgram('publish')
