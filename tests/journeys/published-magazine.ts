/** A magazine of a test's own, that is edited and published while it is served: the fixture's code and content in another folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inFolder } from '../../scripts/setup/copy.ts'
import { freePort } from '../fakes/stores.ts'
import { fixtureClock } from '../fixtures/clock'
import { ask } from './raw'

export type PublishedMagazine = {
  readonly folder: string
  /** The magazine's own server, and nginx before it. */
  readonly ports: readonly number[]
  /** Writes a file below content/ anew. */
  readonly edit: (file: string, change: (text: string) => string) => void
  /** Publishes, with options; what was said, and how it ended. */
  readonly publish: (...options: readonly string[]) => Promise<{ readonly status: number | null; readonly said: string }>
  readonly process: ChildProcess
  readonly end: () => Promise<void>
}

/** Starts it behind nginx. Its clock stands as the fixture's does. */
export async function startPublished(name: string): Promise<PublishedMagazine> {
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
  }
  const tsx = resolve('node_modules/.bin/tsx')
  const process = spawn(tsx, ['scripts/serve/front.ts'], { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  const isThere = async (port: number) => (await ask(port, 'GET /healthz').catch(() => undefined))?.status === 200
  while (!(await isThere(ports[0])) || !(await isThere(ports[1]))) {
    if (process.exitCode !== null) throw new Error('the magazine has ended before it listened')
    await pause(100)
  }
  return {
    folder,
    ports,
    process,
    edit: (file, change) => {
      const path = join(folder, 'content', file)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    publish: (...options) =>
      new Promise((done) => {
        const child = spawn(tsx, ['scripts/publish.ts', ...options], { cwd: folder, env: environment })
        let said = ''
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
        child.once('exit', (status) => done({ status, said }))
      }),
    end: async () => {
      const ended = new Promise((done) => process.once('exit', done))
      process.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
