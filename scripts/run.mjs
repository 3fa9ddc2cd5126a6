/** Runs a program of scripts/ in this process, compiled: `node scripts/run.mjs serve/web`. It finds its words where any program does. */
import { runProgram } from './setup/compiled.mjs'

const [name] = process.argv.splice(2, 1)
await runProgram(name)
