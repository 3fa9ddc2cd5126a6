/** The embedded store behind several processes, one of which is killed: what was acknowledged is there. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../lib/db/database.ts'
import { ownStore } from '../lib/db/embedded.ts'
import { childEnvironment } from '../lib/env.ts'
import { drainQueue } from '../lib/newsletter/mail-worker.ts'
import { findSubscriber } from '../lib/newsletter/store.ts'
import { bundleProcess } from './fakes/bundled-process.ts'
import { layEmptyStore } from './fakes/empty-store.ts'
import { unoptimised } from './unoptimised.ts'

const SIGN_UPS = 40
let program: string
beforeAll(async () => {
  program = await bundleProcess('tests/fakes/newsletter-process.ts')
})

let folder: string
let closeStore: () => Promise<void>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-shared-'))
  await layEmptyStore(folder)
  closeStore = await ownStore(folder)
})
afterEach(async () => {
  await closeStore()
  rmSync(folder, { recursive: true, force: true })
})

function begin(name: string, hear: (address: string) => void): ChildProcess {
  const child = spawn(process.execPath, [...unoptimised, program, name, String(SIGN_UPS)], {
    env: childEnvironment({ NODE_ENV: 'test', RETICULE_DATA: folder, RETICULE_STORE: 'served', DATABASE_URL: '', SMTP_URL: '' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('ack ') && hear(line.slice(4)))
  return child
}

test('four processes sign up at once, one is killed, and every acknowledged address is there, once', async () => {
  const acknowledged: string[] = []
  const counts = [0, 0, 0, 0]
  let someAreTaken: () => void = () => undefined
  const isTime = new Promise<void>((resolve) => {
    someAreTaken = resolve
  })
  let restIsDone: () => void = () => undefined
  const isDone = new Promise<void>((resolve) => {
    restIsDone = resolve
  })
  const children = counts.map((_, at) =>
    begin(`reader-${at}`, (address) => {
      acknowledged.push(address)
      counts[at] = (counts[at] ?? 0) + 1
      if (at === 0 && counts[0] === SIGN_UPS / 4) someAreTaken()
      if (counts.slice(1).every((count) => count === SIGN_UPS)) restIsDone()
    }),
  )
  const [killed, ...others] = children
  const end = async (child: ChildProcess | undefined, signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  try {
    await isTime
    await end(killed, 'SIGKILL')
    await isDone
    await Promise.all(others.map((child) => end(child, 'SIGTERM')))
  } finally {
    await Promise.all(children.map((child) => end(child, 'SIGKILL')))
  }
  const { db, close } = await openDatabase({ folder, isServed: true })
  const silent = { info: () => undefined, error: () => undefined }
  // What is still in the queue is decided here.
  await drainQueue(db, { mailer: { send: async () => undefined, close: () => undefined }, clock: () => new Date(), log: silent })
  for (const address of acknowledged) expect(await findSubscriber(db, { address }), address).toBeDefined()
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(acknowledged.length).toBeGreaterThanOrEqual(3 * SIGN_UPS + SIGN_UPS / 4)
  await close()
})

test('the commands of the list work beside a magazine that has the store', async () => {
  const count = await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'subscribers', 'count'], {
    env: childEnvironment({ NODE_ENV: 'test', RETICULE_DATA: folder, DATABASE_URL: '' }),
  })
  expect([count.stdout, count.stderr]).toEqual(['0\n', ''])
})
