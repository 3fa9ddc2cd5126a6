/**
 * What goes wrong around a server that runs: readers who leave or dawdle, a list that stalls or is away, a full disk, a process that is
 * told to end or killed. Through our own server and through nginx. Afterwards everything is as it was: open files, memory, disk, and the
 * time that a story takes.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { layEmptyStore } from '../fakes/empty-store.ts'
import { TestSmtp } from '../fakes/smtp.ts'
import { type PostgresServer, postgresServer } from '../fakes/stores.ts'
import { limits } from '../limits'
import { type Magazine, memory, openFiles, startMagazine, startNginx, stop } from './magazine-process'
import { ask, heard, open } from './raw'
import { fill, mountSmallDisk } from './small-disk'

test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'open files and memory are read from /proc')

const story = '/stories/one-millimetre-short'
let postgres: PostgresServer
let smtp: TestSmtp
let magazine: Magazine
let nginx: Magazine
let before: { readonly files: readonly number[]; readonly memory: number; readonly disk: readonly string[]; readonly time: number }

const environment = () => ({ DATABASE_URL: postgres.url, SMTP_URL: smtp.url })
const ports = () => [magazine.port, nginx.port]
/** What has been written where code and pages lie. */
const disk = () => ['builds', 'editions'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))

let networks = 0
/** A sign-up, each from another network; the status of its answer, and 0 for none. */
async function signUp(port: number, email: string): Promise<number> {
  const body = String(new URLSearchParams({ email, took: '9000' }))
  const network = `X-Forwarded-For: 198.18.${++networks % 250}.${Math.ceil(networks / 250)}`
  const headers = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`, network]
  return ask(port, 'POST /newsletter/subscribe', headers, body).then(
    ({ status }) => status,
    () => 0,
  )
}

/** That an address is taken. Who is told that the list is busy, on a machine that does much beside it, sends the form again, as a reader does. */
const expectTaken = (port: number, email: string) => expect.poll(() => signUp(port, email), { timeout: limits.fact }).toBe(303)

/** How long a story takes, in ms: the lower quarter of some requests, since a busy machine only ever makes them longer. */
async function usualTime(port: number): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 100; n++) {
    const start = performance.now()
    expect((await ask(port, `GET ${story}`)).status).toBe(200)
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[25] ?? 0
}

test.beforeAll(async () => {
  postgres = await postgresServer()
  smtp = new TestSmtp()
  await smtp.start()
  magazine = await startMagazine(environment())
  nginx = await startNginx(magazine.port)
  // Whatever is made once, on a first visit, is made.
  for (const port of ports()) {
    for (const path of ['/fit', '/nothing', '/stories/nothing', '/newsletter']) await ask(port, `GET ${path}`)
    await expectTaken(port, 'first@example.com')
    await usualTime(port)
  }
  const time = await usualTime(magazine.port)
  before = { files: [magazine, nginx].map(openFiles), memory: memory(magazine), disk: disk(), time }
})
test.afterAll(async () => {
  // nginx that is killed leaves its workers behind.
  if (nginx) await stop(nginx)
  if (magazine) await stop(magazine, 'SIGKILL')
  await postgres?.remove()
  await smtp?.stop()
})

/** Connections that are kept for the next request, ours to nginx and to the list, are no leak. */
const KEPT = 40
async function expectAsBefore() {
  for (const [at, process] of [magazine, nginx].entries())
    await expect.poll(() => openFiles(process), { timeout: limits.fact }).toBeLessThan((before.files[at] ?? 0) + KEPT)
  for (const port of ports()) expect((await ask(port, `GET ${story}`)).status).toBe(200)
}

test('three hundred downloads that are broken off leave nothing open, by either server', async () => {
  const html = (await ask(magazine.port, `GET ${story}`)).body
  const [picture = ''] = /\/media\/[^" ]+\.avif/.exec(html) ?? []
  const paths = [story, picture, '/feed.xml', '/fit?bag=le-petit-chiquito&measured=inside&object=card-id1', '/bags/by/price']
  for (const port of ports())
    for (let round = 0; round < 60; round++)
      await Promise.all(
        paths.map(async (path) => {
          const socket = await open(port)
          socket.on('error', () => undefined)
          const isHeard = new Promise((resolve) => socket.once('data', resolve).once('close', resolve))
          socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
          await isHeard
          socket.destroy()
        }),
      )
  await expectAsBefore()
})

test('clients who send half a request hold nobody else up, and are let go', async () => {
  const form = 'POST /newsletter/leave HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf'
  await Promise.all(
    ports().map(async (port) => {
      const slow = await Promise.all(
        Array.from({ length: 60 }, async (_, at) => {
          const socket = await open(port)
          const answer = heard(socket)
          socket.write(at % 2 ? 'GET /about HTTP/1.1\r\nHost: loc' : form)
          return { answer }
        }),
      )
      expect((await ask(port, `GET ${story}`)).status).toBe(200)
      await expectTaken(port, `beside-${port}@example.com`)
      for (const { answer } of slow) expect([0, 400, 408]).toContain((await answer).status)
    }),
  )
  await expectAsBefore()
})

test('while the list stalls, forms are answered and stories are read; then it goes on', async () => {
  const other = new Client({ connectionString: postgres.url })
  await other.connect()
  await other.query('begin')
  const tables = (await other.query("select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = 'public'"))
    .rows
  await other.query(`lock table ${tables[0].names} in access exclusive mode`)
  // Each is answered while the lock is held, which nobody gives back before.
  const answers = await Promise.all(
    ports().flatMap((port) => [
      signUp(port, `stalled-${port}@example.com`),
      ...['leave', 'me', 'confirm'].map((way) =>
        ask(
          port,
          `POST /newsletter/${way}?who=x`,
          ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 17'],
          'to=x&code=123456&',
        ).then(({ status }) => status),
      ),
      ask(port, `GET ${story}`).then(({ status }) => status),
    ]),
  )
  for (const status of answers) expect([200, 303, 404, 422, 503]).toContain(status)
  await other.query('rollback')
  await other.end()
  for (const port of ports()) await expectTaken(port, `after-${port}@example.com`)
  await expectAsBefore()
})

test('while the list is away, forms say so and stories are read; then it is back', async () => {
  await postgres.stop()
  for (const port of ports()) {
    expect(await signUp(port, 'away@example.com')).toBe(503)
    expect((await ask(port, `GET ${story}`)).status).toBe(200)
  }
  await postgres.start()
  for (const port of ports()) await expectTaken(port, `back-${port}@example.com`)
  await expectAsBefore()
})

test('while the magazine is dead nginx goes on with what lies on disk; started again it is whole', async () => {
  const forms = Array.from({ length: 20 }, (_, n) => signUp(nginx.port, `killed-${n}@example.com`))
  await Promise.race(forms)
  await stop(magazine, 'SIGKILL')
  // Answered, or told that it was not: nobody is left waiting.
  for (const status of await Promise.all(forms)) expect([303, 503]).toContain(status)
  expect((await ask(nginx.port, `GET ${story}`)).status).toBe(200)
  expect((await ask(nginx.port, 'GET /fit')).status).toBe(503)
  magazine = await startMagazine(environment(), magazine.port)
  await expectTaken(nginx.port, 'again@example.com')
})

test('told to end, the magazine finishes the forms that are under way', async () => {
  const forms = Array.from({ length: 20 }, (_, n) => signUp(magazine.port, `ending-${n}@example.com`))
  await Promise.race(forms)
  const end = await stop(magazine)
  const statuses = await Promise.all(forms)
  expect(end).toEqual({ code: 0, signal: null })
  // 0: it came when nobody listened any more. Nothing that was taken is cut off.
  for (const status of statuses) expect([0, 303]).toContain(status)
  const other = new Client({ connectionString: postgres.url })
  magazine = await startMagazine(environment(), magazine.port)
  await other.connect()
  const isKnown = async () => (await other.query("select address from subscribers where address like 'ending-%'")).rows.length
  await expect.poll(isKnown).toBeGreaterThanOrEqual(statuses.filter((status) => status === 303).length)
  await other.end()
})

test('a disk that is full or cannot be written costs no reader a story, and no one an answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-disk-'))
  test.skip(!mountSmallDisk(folder, 96), 'no disk can be mounted here')
  let small: Magazine | undefined
  try {
    // The list lies on it, and the mails that go out.
    await layEmptyStore(folder)
    small = await startMagazine({ RETICULE_DATA: folder, DATABASE_URL: '', SMTP_URL: '', TRUSTED_PROXY: '127.0.0.1' })
    await expectTaken(small.port, 'before@example.com')
    fill(join(folder, 'filler'))
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, n) => signUp(small?.port ?? 0, `full-${n}@example.com`)))
    for (const status of statuses) expect([303, 500, 503]).toContain(status)
    expect((await ask(small.port, `GET ${story}`)).status).toBe(200)
    expect((await ask(small.port, 'GET /fit')).status).toBe(200)
    rmSync(join(folder, 'filler'))
    await stop(small, 'SIGKILL')
    small = await startMagazine({ RETICULE_DATA: folder, DATABASE_URL: '', SMTP_URL: '' }, small.port)
    await expectTaken(small.port, 'after@example.com')
    spawnSync('mount', ['-o', 'remount,ro', folder])
    const fixed = await Promise.all(Array.from({ length: 10 }, (_, n) => signUp(small?.port ?? 0, `fixed-${n}@example.com`)))
    for (const status of fixed) expect([303, 500, 503]).toContain(status)
    expect((await ask(small.port, `GET ${story}`)).status).toBe(200)
  } finally {
    if (small) await stop(small, 'SIGKILL')
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
})

test('after all of it memory, disk and the time of a story are what they were', async () => {
  for (const port of ports()) await usualTime(port)
  expect(disk().filter((name) => !before.disk.includes(name))).toEqual([])
  expect(memory(magazine)).toBeLessThan(before.memory * 1.5 + 50)
  expect(await usualTime(magazine.port)).toBeLessThan(before.time * 4 + 5)
})
