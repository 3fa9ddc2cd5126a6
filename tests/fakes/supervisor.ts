/** A supervisor of web processes whose program is named, for the editions in the folder that it is started in. */
import { supervise } from '../../scripts/serve/supervise.ts'

try {
  await supervise({
    trustedProxies: [],
    program: { file: process.argv[2] ?? '', execArgv: [] },
    limits: { start: Number(process.env.TEST_START ?? 60_000) },
  })
  console.log('listening')
} catch (problem) {
  console.error(`reticule · ${problem instanceof Error ? problem.message : problem}`)
  process.exit(1)
}
