/** npm start: installs, publishes what is not yet, serves the magazine on PORT. Plain JavaScript: nothing is installed yet. */
import { runProgram } from './setup/compiled.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'

ensureDependencies('production')
await runProgram('start')
