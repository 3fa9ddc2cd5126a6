/** A supervisor of fake web processes, for the editions in the folder that it is started in. */
import { join } from 'node:path'
import { supervise } from '../../scripts/serve/supervise.ts'

try {
  await supervise({
    trustedProxies: [],
    program: { file: join(import.meta.dirname, 'web-process.ts'), execArgv: ['--import', import.meta.resolve('tsx')] },
    limits: { start: Number(process.env.TEST_START ?? 60_000) },
  })
  console.log('listening')
} catch (problem) {
  console.error(`reticule · ${problem instanceof Error ? problem.message : problem}`)
  process.exit(1)
}
