/** The magazine as a process of a test's own, which may be killed, with nginx before it when that is wanted. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { childEnvironment } from '../../lib/env.ts'
import { freePort } from '../fakes/stores.ts'
import { ask, type RawAnswer } from './raw'

/** How a process ended: its code, or the signal that ended it. */
export type End = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type Magazine = {
  readonly port: number
  readonly process: ChildProcess
  readonly ended: Promise<End>
}

const isAnswered = ({ status }: RawAnswer) => status === 200
/** A list whose mail is stopped answers, too; who was killed while it tried whether a fault of ours is mended says so for the rest of that mail's lease. */
const hasList = (answer: RawAnswer) => isAnswered(answer) || answer.body.startsWith('not ready\nmail: stopped')

/** Waits until an address answers as wanted. Throws when the process ends before that. */
async function untilThere(port: number, path: string, ended: Promise<unknown>, isThere = isAnswered) {
  let isOver = false
  ended.then(() => {
    isOver = true
  })
  const looks = () => ask(port, `GET ${path}`).then(isThere, () => false)
  while (!(await looks())) {
    if (isOver) throw new Error(`what was to answer on port ${port} has ended`)
    await pause(50)
  }
}

const endOf = (process: ChildProcess) => new Promise<End>((done) => process.once('exit', (code, signal) => done({ code, signal })))

/** Starts it, and resolves once its store answers. */
export async function startMagazine(environment: Readonly<Record<string, string>>, port?: number): Promise<Magazine> {
  const at = port ?? (await freePort())
  const child = spawn(process.execPath, ['scripts/run.mjs', 'serve'], {
    env: childEnvironment({
      NODE_ENV: 'production',
      PORT: String(at),
      LOG_LEVEL: 'silent',
      TRUSTED_PROXY: '127.0.0.1,::1',
      ...environment,
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = endOf(child)
  await untilThere(at, '/readyz', ended, hasList)
  return { port: at, process: child, ended }
}

/** nginx with deploy/nginx.conf before a port; its own files lie in a folder of this test's. */
export async function startNginx(behind: number): Promise<Magazine> {
  const port = await freePort()
  const folder = `tmp/front-${port}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(`${folder}/.generated`, { recursive: true })
  cpSync('deploy', `${folder}/deploy`, { recursive: true })
  cpSync('.generated/front', `${folder}/.generated/front`, { recursive: true })
  symlinkSync(resolve('editions'), `${folder}/editions`)
  writeFileSync(`${folder}/.generated/front/listen.conf`, `listen ${port};\n`)
  writeFileSync(`${folder}/.generated/front/upstream.conf`, `server 127.0.0.1:${behind};\n`)
  const child = spawn('nginx', ['-p', resolve(folder), '-c', resolve(folder, 'deploy/nginx.conf'), '-g', 'daemon off;'])
  const ended = endOf(child)
  ended.then(() => rmSync(folder, { recursive: true, force: true }))
  await untilThere(port, '/about', ended)
  return { port, process: child, ended }
}

export async function stop({ process, ended }: Magazine, signal: NodeJS.Signals = 'SIGTERM'): Promise<End> {
  process.kill(signal)
  return ended
}

/** The processes that one has started, those that they have started, and so on. Linux tells. */
export function childrenOf(pid: number): readonly number[] {
  const children =
    ifThere(() => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)) ?? []
  return children.flatMap((child) => [child, ...childrenOf(child)])
}

/** What is read of a process; nothing of one that has ended meanwhile. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (problem) {
    if (['ENOENT', 'ESRCH'].includes((problem as NodeJS.ErrnoException).code ?? '')) return undefined
    throw problem
  }
}
const sumOf = ({ process: { pid = 0 } }: Magazine, count: (pid: number) => number): number =>
  [pid, ...childrenOf(pid)].reduce((sum, one) => sum + (ifThere(() => count(one)) ?? 0), 0)

/** Open files and connections of the magazine's processes; of nginx, those of its workers, too. */
export const openFiles = (magazine: Magazine): number => sumOf(magazine, (pid) => readdirSync(`/proc/${pid}/fd`).length)

/** What they hold in memory, in MB. */
export const memory = (magazine: Magazine): number =>
  sumOf(magazine, (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)) / 1024
