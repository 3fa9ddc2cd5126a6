/** Runs a program of scripts/ in this process, compiled: `node scripts/run.mjs serve/web`. */
import { runProgram } from './setup/compiled.mjs'

await runProgram(process.argv[2])
