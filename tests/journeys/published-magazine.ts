/** A magazine of a test's own, that is edited and published while it is served: the fixture's code and content in another folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inFolder } from '../../scripts/setup/copy.ts'
import { layEmptyStore } from '../fakes/empty-store.ts'
import { freePort } from '../fakes/stores.ts'
import { fixtureClock } from '../fixtures/clock'
import { ask } from './raw'

export type Published = { readonly status: number | null; readonly said: string }

export type PublishedMagazine = {
  readonly folder: string
  /** The magazine's own server, and nginx before it. */
  readonly ports: readonly number[]
  /** Writes a file below content/ anew. */
  readonly edit: (file: string, change: (text: string) => string) => void
  /** Publishes, with options; what was said, and how it ended. */
  readonly publish: (...options: readonly string[]) => Promise<Published>
  /** Begins to publish: the process, and how it ends. */
  readonly beginPublishing: (
    options: readonly string[],
    more?: Readonly<Record<string, string>>,
  ) => { readonly process: ChildProcess; readonly end: Promise<Published> }
  readonly process: ChildProcess
  /** What the servers have said so far. */
  readonly said: () => string
  readonly stop: () => Promise<void>
  /** Stops it and removes its folder. */
  readonly end: () => Promise<void>
}

/** Starts it behind nginx, in a folder that was made ready. Its clock stands as the fixture's does; more may be said in the environment. */
export async function startPublished(
  name: string,
  prepare = (_folder: string) => {},
  more: Readonly<Record<string, string>> = {},
): Promise<PublishedMagazine> {
  const folder = resolve('tmp', name)
  rmSync(folder, { recursive: true, force: true })
  // Its list is its own.
  const filter = (path: string) => !path.includes(join('tmp', 'fixture', '.data'))
  cpSync(resolve('tmp/fixture'), folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, filter })
  cpSync('deploy', join(folder, 'deploy'), { recursive: true })
  const ports = [await freePort(), await freePort()] as const
  const environment = {
    ...inFolder(folder),
    NODE_ENV: 'production' as const,
    // As the fixture was printed: other pages would be other pages.
    PORT: String(ports[0]),
    FRONT_PORT: String(ports[1]),
    RETICULE_NOW: fixtureClock,
    RETICULE_DATA: join(folder, '.data'),
    SITE_URL: 'http://localhost:3000',
    LOG_LEVEL: 'error',
    ...more,
  }
  await layEmptyStore(environment.RETICULE_DATA)
  prepare(folder)
  const process = spawn(globalThis.process.execPath, ['scripts/run.mjs', 'serve/front'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let serversSaid = ''
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (part) => (serversSaid += part))
  const isThere = async (port: number) => (await ask(port, 'GET /healthz').catch(() => undefined))?.status === 200
  while (!(await isThere(ports[0])) || !(await isThere(ports[1]))) {
    if (process.exitCode !== null) throw new Error(`the magazine has ended before it listened: ${serversSaid}`)
    await pause(100)
  }
  const stop = async () => {
    const ended = new Promise((done) => process.once('exit', done))
    process.kill('SIGTERM')
    await ended
  }
  const beginPublishing = (options: readonly string[], besides: Readonly<Record<string, string>> = {}) => {
    const child = spawn(globalThis.process.execPath, ['scripts/run.mjs', 'publish', ...options], {
      cwd: folder,
      env: { ...environment, ...besides },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    const end = new Promise<Published>((done) => child.once('exit', (status) => done({ status, said })))
    return { process: child, end }
  }
  return {
    folder,
    ports,
    process,
    said: () => serversSaid,
    beginPublishing,
    edit: (file, change) => {
      const path = join(folder, 'content', file)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    publish: (...options) => beginPublishing(options).end,
    stop,
    end: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
