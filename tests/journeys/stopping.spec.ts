/** The magazine's process from its first start to its end: what a supervisor, a balancer and a reader see of it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { env } from '../../lib/env.ts'
import { layEmptyStore } from '../fakes/empty-store.ts'
import { freePort } from '../fakes/stores.ts'

let folder: string
let port: number
let child: ChildProcess
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-stopping-'))
  port = await freePort()
})
test.afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    const end = once(child, 'exit')
    child.kill('SIGKILL')
    await end
  }
  rmSync(folder, { recursive: true, force: true })
})

/** Starts a script, and resolves when it says that it listens. */
async function start(words: readonly string[]) {
  child = spawn(process.execPath, words, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // As it was built.
      SITE_URL: env.origin,
      PORT: String(port),
      RETICULE_DATA: folder,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the magazine ended with ${code} before it listened`)
  })
  const listens = new Promise<void>((resolve) => {
    child.stdout?.on('data', (text) => String(text).includes('listening on') && resolve())
  })
  await Promise.race([listens, ended])
  ended.catch(() => undefined)
}
const serve = () => start(['scripts/run.mjs', 'serve'])

const readiness = async () => {
  const answer = await fetch(`http://localhost:${port}/readyz`, { headers: { connection: 'close' } })
  return { status: answer.status, text: await answer.text() }
}

/** Sends the head of a form and half of its body. */
async function beginForm(): Promise<{ socket: Socket; rest: string }> {
  const body = new URLSearchParams({ email: 'ann@example.com', took: '60000' }).toString()
  const socket = connect(port, 'localhost')
  await once(socket, 'connect')
  socket.setEncoding('utf8')
  socket.write(
    `POST /newsletter/subscribe HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  )
  return { socket, rest: body.slice(10) }
}

test('a first start has opened its store when it says that it listens', async () => {
  await serve()
  expect((await readiness()).status).toBe(200)
})

test('told to end with a form under way, it is not ready, answers the form, and ends with 0', async () => {
  await layEmptyStore(folder)
  await serve()
  const { socket, rest } = await beginForm()
  // Asked after the form, and answered: the form has come in. A store that is busy is ready a moment later.
  await expect.poll(async () => (await readiness()).status).toBe(200)
  const end = once(child, 'exit')
  child.kill('SIGTERM')
  await expect.poll(async () => (await readiness()).text).toBe('not ready\nmagazine: stopping\n')
  socket.write(rest)
  let answer = ''
  for await (const text of socket) answer += text
  expect(answer).toMatch(/^HTTP\/1\.1 303 /)
  expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n')
  expect(await end).toEqual([0, null])
})

test('npm start is the supervisor itself: what kills it is what others see, and none of its processes outlives it', async () => {
  await layEmptyStore(folder)
  await start(['scripts/start.mjs'])
  const end = once(child, 'exit')
  child.kill('SIGKILL')
  expect(await end).toEqual([null, 'SIGKILL'])
  const isAnswered = () =>
    readiness().then(
      () => true,
      () => false,
    )
  await expect.poll(isAnswered).toBe(false)
})
