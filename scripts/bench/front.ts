/** The magazine behind nginx, for as long as a measurement takes. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment } from '../../lib/env.ts'
import { completeEdition, ensureEdition } from '../publish/publish.ts'
import { production } from '../setup/build.ts'

const FRONT_PORT = 3120
const PORT = 3121

const fronts = { tls: `https://localhost:${FRONT_PORT}`, plain: `http://localhost:${FRONT_PORT}` } as const
export const origins = { ...fronts, behind: `http://localhost:${PORT}` }

/** Resolves once an address answers; rejects after a minute. */
export async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
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

/** A certificate that nobody vouches for, as good for a measurement as any. */
function certificate() {
  const folder = '.generated/bench'
  mkdirSync(folder, { recursive: true })
  const [file, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const asked = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ]
  execFileSync('openssl', [...asked, '-out', file, '-keyout', key], { stdio: 'ignore' })
  return { FRONT_CERTIFICATE: file, FRONT_KEY: key }
}

/**
 * Builds what is stale, serves it as npm run front does, and measures it: over TLS and HTTP/2, as readers have it (a browser takes brotli
 * over nothing else), or plainly where the server alone is measured.
 */
export async function behindFront<T>(work: () => Promise<T>, by: keyof typeof fronts): Promise<T> {
  await ensureEdition()
  // Nothing is printed beside what is measured.
  await completeEdition()
  const more = by === 'tls' ? certificate() : {}
  const environment = childEnvironment({ ...production, PORT: String(PORT), FRONT_PORT: String(FRONT_PORT), ...more })
  const start = () => spawn(process.execPath, ['scripts/front.mjs'], { stdio: 'ignore', env: environment })
  return during(start, `${origins.behind}/healthz`, work)
}
