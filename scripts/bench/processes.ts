/** What a second web process is worth: a story by our own server with one process and with two, in the same run. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment } from '../../lib/env.ts'
import { ensureEdition } from '../publish/publish.ts'
import { production } from '../setup/build.ts'
import { during } from './front.ts'
import { log } from './log.ts'
import { rate, STORY } from './serving.ts'

const PORT = 3124

/** Pages a second with so many processes. */
async function rateWith(count: number, folder: string): Promise<number> {
  const environment = childEnvironment({
    ...production,
    PORT: String(PORT),
    WEB_PROCESSES: String(count),
    RETICULE_DATA: folder,
    LOG_LEVEL: 'silent',
  })
  const origin = `http://localhost:${PORT}`
  const start = () => spawn(process.execPath, ['scripts/run.mjs', 'serve'], { stdio: 'ignore', env: environment })
  return during(start, `${origin}/readyz`, async () => rate(origin + STORY))
}

/** Twice each, in turn, and the better of the two: other work on the machine only ever slows one down. */
export async function measureProcesses() {
  await ensureEdition()
  const folder = mkdtempSync(join(tmpdir(), 'reticule-processes-'))
  const [one, two]: [number[], number[]] = [[], []]
  try {
    for (let round = 0; round < 2; round++) {
      one.push(await rateWith(1, folder))
      two.push(await rateWith(2, folder))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const [ofOne, ofTwo] = [Math.max(...one), Math.max(...two)]
  log('a story by our own server, one process, pages a second', ofOne.toFixed(0))
  log('the same by two processes', ofTwo.toFixed(0))
  log('ratio of the two (target 1.7; the measuring program needs some of both cores)', (ofTwo / ofOne).toFixed(2))
}
