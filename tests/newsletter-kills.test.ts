/**
 * The process is killed at any moment, fifty times on each store: what was acknowledged is kept, and mailed once. The one window in which
 * a mail may go out twice is between a mail server's "250" and our note of it, which no sender can close (RFC 5321, 4.1.1.4: better
 * twice than never); such a mail carries the Message-ID that it had the first time.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../lib/db/database.ts'
import { findSubscriber } from '../lib/newsletter/store.ts'
import { TestSmtp } from './fakes/smtp.ts'
import { type PostgresServer, postgresServer } from './fakes/stores.ts'

const KILLS = 50
/** A generator with a fixed seed (Park and Miller, 1988), so that a failure can be had again. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

let smtp: TestSmtp
let folder: string
beforeEach(async () => {
  smtp = new TestSmtp()
  await smtp.start()
  folder = mkdtempSync(join(tmpdir(), 'reticule-kills-'))
})
afterEach(async () => {
  await smtp.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the process; `hear` gets each acknowledged address. Resolves when it is ready. */
async function begin(name: string, environment: Record<string, string>, hear: (address: string) => void): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve('tests/fakes/newsletter-process.ts'), name], {
    env: { ...process.env, NODE_ENV: 'test', SMTP_URL: smtp.url, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, reject) => {
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it was ready`)))
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line === 'ready') ready()
        else if (line.startsWith('ack ')) hear(line.slice(4))
      })
  })
  child.removeAllListeners('exit')
  return child
}

const gone = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

/** The acknowledged addresses to which no mail has come, once all have come or none has for half a minute. */
async function stillMissing(acknowledged: ReadonlySet<string>): Promise<readonly string[]> {
  const missing = () => [...acknowledged].filter((address) => !smtp.to(address).length)
  for (let idle = 0, before = missing().length; before && idle < 300; idle++) {
    await pause(100)
    const now = missing().length
    if (now < before) idle = 0
    before = now
  }
  return missing()
}

async function killAgainAndAgain(environment: Record<string, string>, open: () => ReturnType<typeof openDatabase>) {
  const acknowledged = new Set<string>()
  const random = dice(20_261_125)
  for (let kill = 0; kill < KILLS; kill++) {
    let first: () => void = () => undefined
    const firstIsTaken = new Promise<void>((resolve) => {
      first = resolve
    })
    const child = await begin(`reader-${kill}`, environment, (address) => {
      acknowledged.add(address)
      first()
    })
    // Every fifth dies while it starts; the others in the midst of taking and sending.
    if (kill % 5) await firstIsTaken
    await pause(random() * 200)
    const end = gone(child)
    child.kill('SIGKILL')
    await end
  }
  // One that nobody kills empties the queue: none of it is stuck.
  const last = await begin('quiet', environment, () => undefined)
  const missing = await stillMissing(acknowledged)
  const end = gone(last)
  last.kill('SIGTERM')
  await end
  expect(acknowledged.size).toBeGreaterThan(KILLS / 2)
  expect(missing).toEqual([])
  const { db, close } = await open()
  for (const address of acknowledged) expect(await findSubscriber(db, { address }), address).toBeDefined()
  await close()
  const twice = [...new Set(smtp.arrived.map(({ to }) => to))].filter((address) => smtp.to(address).length > 1)
  // Each kill can catch at most one mail in its window; a second copy says so by its Message-ID.
  expect(twice.length).toBeLessThanOrEqual(KILLS)
  for (const address of twice) expect(new Set(smtp.to(address).map(({ id }) => id)).size, address).toBe(1)
  for (const address of twice) expect(smtp.to(address).length, address).toBe(2)
}

describe(`${KILLS} kills lose nothing that was acknowledged`, () => {
  test(
    'on the embedded store',
    () => killAgainAndAgain({ RETICULE_DATA: folder, DATABASE_URL: '' }, () => openDatabase({ folder })),
    600_000,
  )

  test('on a Postgres server', async () => {
    const server: PostgresServer = await postgresServer()
    try {
      await killAgainAndAgain({ DATABASE_URL: server.url }, () => openDatabase({ url: server.url, folder: '' }))
    } finally {
      await server.remove()
    }
  }, 600_000)
})

test('a Postgres server that is restarted under load is found again, and nothing is lost', async () => {
  const server = await postgresServer()
  const acknowledged = new Set<string>()
  const child = await begin('restart', { DATABASE_URL: server.url }, (address) => acknowledged.add(address))
  try {
    await pause(500)
    await server.stop()
    const before = acknowledged.size
    await server.start()
    for (let wait = 0; wait < 300 && acknowledged.size < before + 20; wait++) await pause(100)
    expect(acknowledged.size).toBeGreaterThanOrEqual(before + 20)
    const end = gone(child)
    child.kill('SIGTERM')
    await end
    const last = await begin('quiet', { DATABASE_URL: server.url }, () => undefined)
    const missing = await stillMissing(acknowledged)
    last.kill('SIGKILL')
    expect(missing).toEqual([])
  } finally {
    child.kill('SIGKILL')
    await server.remove()
  }
}, 120_000)
