/** Serves the edition that is shown, on PORT. `--dev` serves what is being written, in one process. */
import { env } from '../lib/env.ts'
import { startMagazine } from './serve/magazine.ts'
import { endOnSignal } from './serve/signals.ts'
import { supervise } from './serve/supervise.ts'

try {
  if (process.argv.includes('--dev')) {
    const { end } = await startMagazine({ isDevelopment: true, hasMail: true })
    endOnSignal(end)
  } else await supervise(env)
  console.log(`reticule · listening on http://localhost:${env.port}`)
} catch (problem) {
  console.error(`reticule · ${problem instanceof Error ? problem.message : problem}`)
  process.exit(1)
}
