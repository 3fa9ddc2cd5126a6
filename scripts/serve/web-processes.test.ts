/** Web processes are programs of a few lines, in a folder of the test's own. tests/supervisor.test.ts has those that answer. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { log } from '../../lib/log.ts'
import { WebProcesses } from './web-processes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-processes-'))
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** The first place is ready and dies; its next process is ready half a second after the second place. */
const program = `
import { existsSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
const at = (name) => new URL(name, import.meta.url)
const until = async (name) => { while (!existsSync(at(name))) await pause(20) }
const ready = () => new Promise((said) => process.send('ready', said))
process.on('message', (order) => order === 'end' && process.exit())
if (!process.argv.includes('--mail')) {
  await until('again')
  await ready()
  writeFileSync(at('second'), '')
} else if (!existsSync(at('begun'))) {
  writeFileSync(at('begun'), '')
  await ready()
  process.exit(3)
} else {
  writeFileSync(at('again'), '')
  await until('second')
  await pause(500)
  writeFileSync(at('first'), '')
  await ready()
}`

test('a process that was ready and died while another one started is waited for again', async () => {
  const file = join(folder, 'web.mjs')
  writeFileSync(file, program)
  const web = new WebProcesses({ program: { file }, count: 2, environment: {} }, () => undefined)
  await web.turnTo('aaaaaaaaaaaa')
  expect(existsSync(join(folder, 'first'))).toBe(true)
  await web.end()
})
