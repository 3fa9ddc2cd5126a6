/** The magazine behind nginx, for as long as a measurement takes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { ensureBuild, production } from '../setup/build.mjs'

const FRONT_PORT = 3120
const PORT = 3121

export const origins = { front: `http://localhost:${FRONT_PORT}`, behind: `http://localhost:${PORT}` }

/** Resolves once an address answers; rejects after half a minute. */
export async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer.`)
}

/** Starts a program, waits until it answers, and ends it after the work. */
export async function during<T>(start: () => ChildProcess, url: string, work: () => Promise<T>): Promise<T> {
  const child = start()
  try {
    await answers(url)
    return await work()
  } finally {
    child.kill('SIGTERM')
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)))
  }
}

/** Builds what is stale, serves it as npm run front does, and measures it. */
export function behindFront<T>(work: () => Promise<T>): Promise<T> {
  ensureBuild()
  const environment = { ...process.env, ...production, PORT: String(PORT), FRONT_PORT: String(FRONT_PORT) }
  const start = () => spawn(process.execPath, ['--import', 'tsx', 'scripts/front.ts'], { stdio: 'ignore', env: environment })
  return during(start, `${origins.front}/healthz`, work)
}
