/** The newsletter: sign-ups acknowledged a second beside what the same store can commit at all, and time by kind of address. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../lib/db/database.ts'
import { childEnvironment } from '../../lib/env.ts'
import { confirmByCode } from '../../lib/newsletter/confirmation.ts'
import { drainQueue } from '../../lib/newsletter/mail-worker.ts'
import { enqueueSignup } from '../../lib/newsletter/signups.ts'
import { change, findSubscriber } from '../../lib/newsletter/store.ts'
import { postgresServer } from '../../tests/fakes/stores.ts'
import { log } from './log.ts'
import { measureSpam } from './spam.ts'

const SECONDS = 5
const silent = { info: () => undefined, error: () => undefined }

type Measured = { readonly count: number; readonly p99: number }

function worker(what: 'sign-ups' | 'rows', hands: number, environment: Record<string, string>): Promise<Measured> {
  const words = ['--import', 'tsx', 'scripts/bench/sign-up-worker.ts', what, `${SECONDS}`, `${hands}`]
  const env = childEnvironment({ NODE_ENV: 'test', ...environment })
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  return new Promise((resolve, reject) =>
    child.once('exit', (code) => (code ? reject(new Error(`a worker ended with ${code}`)) : resolve(JSON.parse(output)))),
  )
}

/** All sign-ups of some processes together, and the slowest 99th percentile of any. */
async function rate(what: 'sign-ups' | 'rows', processes: number, hands: number, environment: Record<string, string>) {
  const all = await Promise.all(Array.from({ length: processes }, () => worker(what, hands, environment)))
  return { perSecond: all.reduce((sum, { count }) => sum + count, 0) / SECONDS, p99: Math.max(...all.map(({ p99 }) => p99)) }
}

async function compare(name: string, processes: number, hands: number, environment: Record<string, string>, target: string) {
  const rows = await rate('rows', processes, hands, environment)
  const signups = await rate('sign-ups', processes, hands, environment)
  log(`${name}: sign-ups acknowledged a second, ${processes} process${processes > 1 ? 'es' : ''}`, signups.perSecond.toFixed(0))
  log(`${name}: 99th percentile`, `${signups.p99.toFixed(1)} ms`)
  log(`${name}: single rows committed a second, the limit`, rows.perSecond.toFixed(0))
  log(`${name}: ratio${target}`, (signups.perSecond / rows.perSecond).toFixed(2))
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * How long a sign-up takes by what is known of its address. Kinds are asked for in turn, so that all meet the same machine; the noise is the
 * difference between the medians of the odd and the even turns of one kind, the largest of the five.
 */
async function timeByKind(url: string) {
  const { db, close } = await openDatabase({ url, folder: '' })
  const post: string[] = []
  const mailer = { send: async ({ subject }: { subject: string }) => void post.push(subject), close: () => undefined }
  const clock = () => new Date()
  const hashFor = (address: string) => `hash of ${address}`
  const ask = (address: string) =>
    enqueueSignup(db, { address, addressHash: hashFor(address), form: 'bench', networkHash: randomUUID(), at: clock() })
  const known = Object.fromEntries(['pending', 'active', 'left', 'suppressed'].map((kind) => [kind, `${kind}-${randomUUID()}@example.com`]))
  for (const [kind, address] of Object.entries(known)) {
    await ask(address)
    await drainQueue(db, { mailer, clock, log: silent })
    if (kind === 'pending') continue
    await confirmByCode(db, hashFor(address), post.at(-1)?.slice(0, 6) ?? '', clock())
    const id = (await findSubscriber(db, { address }))?.id ?? ''
    if (kind === 'left') await change(db, id, 'leave', clock())
    if (kind === 'suppressed') await change(db, id, 'bounce', clock())
  }
  const took: Record<string, number[]> = { new: [], pending: [], active: [], left: [], suppressed: [] }
  for (let turn = 0; turn < 400; turn++)
    for (const [kind, times] of Object.entries(took)) {
      const address = known[kind] ?? `new-${turn}-${randomUUID()}@example.com`
      const begun = performance.now()
      await ask(address)
      times.push(performance.now() - begun)
    }
  await close()
  const all = Object.values(took)
  const halves = all.map((times) => Math.abs(median(times.filter((_, n) => n % 2)) - median(times.filter((_, n) => !(n % 2)))))
  const medians = all.map(median)
  log(
    'a sign-up by kind of address: largest difference of medians',
    `${((Math.max(...medians) - Math.min(...medians)) * 1000).toFixed(0)} µs`,
  )
  log('the noise of one kind against itself', `${(Math.max(...halves) * 1000).toFixed(0)} µs`)
}

export async function measureNewsletter() {
  const server = await postgresServer()
  try {
    await timeByKind(server.url)
    await compare('Postgres', 4, 8, { DATABASE_URL: server.url }, ' (target 0.5)')
  } finally {
    await server.remove()
  }
  const folder = mkdtempSync(join(tmpdir(), 'reticule-bench-'))
  await compare('embedded store', 1, 8, { DATABASE_URL: '', RETICULE_DATA: folder }, '')
  rmSync(folder, { recursive: true, force: true })
  await measureSpam()
}
