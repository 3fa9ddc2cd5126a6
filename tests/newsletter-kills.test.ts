/**
 * The process is killed at any moment, fifty times on each store: what was acknowledged is kept, and mailed once. The one window in which
 * a mail may go out twice is between a mail server's "250" and our note of it, which no sender can close (RFC 5321, 4.1.1.4: better
 * twice than never); such a mail carries the Message-ID that it had the first time.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../lib/db/database.ts'
import { rules } from '../lib/newsletter/rules.ts'
import { findSubscriber } from '../lib/newsletter/store.ts'
import { bundleProcess } from './fakes/bundled-process.ts'
import { dice } from './fakes/dice.ts'
import { TestSmtp } from './fakes/smtp.ts'
import { dataFolder, type PostgresServer, postgresServer } from './fakes/stores.ts'
import { unoptimised } from './unoptimised.ts'

const KILLS = 50
/** Sign-ups of each process: the work is bounded, whatever the speed of the machine. */
const SIGN_UPS = 12

let program: string
beforeAll(async () => {
  program = await bundleProcess('tests/fakes/newsletter-process.ts')
})

let smtp: TestSmtp
let folder: string
beforeEach(async () => {
  smtp = new TestSmtp()
  await smtp.start()
  folder = await dataFolder()
})
afterEach(async () => {
  await smtp.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the process; `hear` gets each acknowledged address. Resolves when it is ready. */
async function begin(
  name: string,
  count: number,
  environment: Record<string, string>,
  hear: (address: string) => void = () => undefined,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...unoptimised, program, name, String(count)], {
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

/** Ends a process and waits until it is gone. */
async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

/** Resolves when something is so. */
async function until(isSo: () => boolean) {
  while (!isSo()) await pause(10)
}

/** A process that nobody kills empties the queue: none of it is stuck. */
async function sendTheRest(environment: Record<string, string>, acknowledged: ReadonlySet<string>) {
  const child = await begin('quiet', 0, environment)
  try {
    const missing = () => [...acknowledged].filter((address) => !smtp.to(address).length)
    await expect.poll(missing, { interval: 100 }).toEqual([])
  } finally {
    await end(child, 'SIGTERM')
  }
}

async function killAgainAndAgain(environment: Record<string, string>, open: () => ReturnType<typeof openDatabase>) {
  const acknowledged = new Set<string>()
  const random = dice(20_261_125)
  for (let kill = 0; kill < KILLS; kill++) {
    let acks = 0
    const before = smtp.arrived.length
    const child = await begin(`reader-${kill}`, SIGN_UPS, environment, (address) => {
      acknowledged.add(address)
      acks++
    })
    // Every fifth dies while it starts; the others in the midst of taking and sending, after some sign-ups and mails.
    const events = kill % 5 ? 1 + Math.floor(random() * SIGN_UPS) : 0
    await until(() => acks + smtp.arrived.length - before >= events)
    await pause(random() * 50)
    await end(child, 'SIGKILL')
  }
  await sendTheRest(environment, acknowledged)
  expect(acknowledged.size).toBeGreaterThan(KILLS / 2)
  const { db, close } = await open()
  for (const address of acknowledged) expect(await findSubscriber(db, { address }), address).toBeDefined()
  await close()
  const addresses = new Set(smtp.arrived.map(({ to }) => to))
  // Each kill can catch the mails that are in hand in their window; another copy says so by its Message-ID.
  expect(smtp.arrived.length - addresses.size).toBeLessThanOrEqual(KILLS * rules.mail.together)
  for (const address of addresses) expect(new Set(smtp.to(address).map(({ id }) => id)).size, address).toBe(1)
}

describe(`${KILLS} kills lose nothing that was acknowledged`, () => {
  test('on the embedded store', () => killAgainAndAgain({ RETICULE_DATA: folder, DATABASE_URL: '' }, () => openDatabase({ folder })))

  test('on a Postgres server', async () => {
    const server: PostgresServer = await postgresServer()
    try {
      await killAgainAndAgain({ DATABASE_URL: server.url }, () => openDatabase({ url: server.url, folder: '' }))
    } finally {
      await server.remove()
    }
  })
})

test('a Postgres server that is restarted under load is found again, and nothing is lost', async () => {
  const server = await postgresServer()
  const environment = { DATABASE_URL: server.url }
  const acknowledged = new Set<string>()
  const count = 60
  const child = await begin('restart', count, environment, (address) => acknowledged.add(address))
  try {
    await until(() => acknowledged.size >= count / 6)
    await server.stop()
    await server.start()
    await until(() => acknowledged.size === count)
    await end(child, 'SIGTERM')
    await sendTheRest(environment, acknowledged)
  } finally {
    child.kill('SIGKILL')
    await server.remove()
  }
})
