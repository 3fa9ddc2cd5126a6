/** Serves what has been built, on PORT. `--dev` serves what is being written. */
import { env } from '../lib/env.ts'
import { startMagazine } from './serve/magazine.ts'

try {
  await startMagazine(env, () => console.log(`reticule · listening on http://localhost:${env.port}`), process.argv.includes('--dev'))
} catch (problem) {
  console.error(`reticule · ${problem instanceof Error ? problem.message : problem}`)
  process.exit(1)
}
