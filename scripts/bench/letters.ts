/**
 * A letter to many readers through a receiving server on loopback, in a process of its own: mails a second beside a bare loop of nodemailer with as many
 * connections, memory, and how long a code waits meanwhile. Then kills in the middle of a smaller one.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import { openDatabase } from '../../lib/db/database.ts'
import { LEAVE_MARK, ME_MARK } from '../../lib/letters/marks.ts'
import { letterRules } from '../../lib/letters/rules.ts'
import { witnessIn } from '../../lib/letters/sending/epoch.ts'
import { makeLetterMailer } from '../../lib/letters/sending/letter-mailer.ts'
import { LetterPasses } from '../../lib/letters/sending/letter-worker.ts'
import { drainQueue } from '../../lib/newsletter/mail-worker.ts'
import { makeMailer } from '../../lib/newsletter/mailer.ts'
import { enqueueSignup } from '../../lib/newsletter/signups.ts'
import { killAgainAndAgain } from '../../tests/fakes/letter-kills.ts'
import { TestLetters } from '../../tests/fakes/letters.ts'
import { postgresServer } from '../../tests/fakes/stores.ts'
import { log } from './log.ts'
import { measureLetterSpam } from './spam.ts'

/** Some 30 KB, as a letter with four stories has. */
const html = `<!DOCTYPE html><html lang="en-GB"><title>x</title><body>${'<p>A bag of 76 × 112 mm holds a key, a card and half a letter.</p>'.repeat(400)}<a href="${LEAVE_MARK}">Leave</a> <a href="${ME_MARK}">Me</a></body></html>`
const text = `${'A bag of 76 × 112 mm holds a key, a card and half a letter.\n\n'.repeat(100)}${LEAVE_MARK}\n${ME_MARK}\n`
const silent = { info: () => undefined, error: () => undefined }

/** A server that takes everything, and what it took of codes, by address, with the moment. */
async function receiver() {
  const child = fork(join(import.meta.dirname, 'mail-receiver.ts'), [], { execArgv: ['--import', 'tsx'] })
  const codes = new Map<string, number>()
  const port = await new Promise<number>((resolve) =>
    child.on('message', (said: { port?: number; code?: string; at?: number }) => {
      if (said.port) resolve(said.port)
      if (said.code) codes.set(said.code, said.at ?? 0)
    }),
  )
  return { url: `smtp://127.0.0.1:${port}`, codes, end: () => child.kill() }
}

async function bareLoop(url: string, count: number): Promise<number> {
  const options = { url, pool: true, maxConnections: letterRules.connections, maxMessages: Number.POSITIVE_INFINITY }
  const transport = nodemailer.createTransport(options as Parameters<typeof nodemailer.createTransport>[0])
  const began = performance.now()
  let next = 0
  const send = async () => {
    while (next < count) {
      const n = next++
      const who = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
      const leave = `http://localhost:3000/newsletter/leave?who=${who}`
      const fill = (words: string) => words.replaceAll(LEAVE_MARK, leave).replaceAll(ME_MARK, leave)
      await transport.sendMail({
        from: 'letters@localhost',
        to: `reader${n}@example.com`,
        subject: 'x',
        html: fill(html),
        text: fill(text),
      })
    }
  }
  await Promise.all(Array.from({ length: letterRules.connections * 2 }, send))
  transport.close()
  return count / ((performance.now() - began) / 1000)
}

/** Asks for a code twice a second until it is stopped. Resolves with how long each took, in ms. */
async function askForCodes(
  news: TestLetters,
  url: string,
  codes: ReadonlyMap<string, number>,
  stop: AbortSignal,
): Promise<readonly number[]> {
  const mailer = makeMailer(url)
  const asked = new Map<string, number>()
  for (let n = 0; !stop.aborted; n++) {
    const address = `code-${n}@example.com`
    asked.set(address, Date.now())
    const at = new Date(Date.now())
    await enqueueSignup(news.db, { address, addressHash: address, form: 'bench', networkHash: address, at })
    await drainQueue(news.db, { mailer, clock: () => new Date(Date.now()), log: silent })
    await pause(500)
  }
  mailer.close()
  return [...asked].map(([address, at]) => (codes.get(address) ?? Number.POSITIVE_INFINITY) - at)
}

const megabytes = () => process.memoryUsage().rss / 1024 / 1024

export async function measureLetters(readers: number) {
  const [server, sink] = [await postgresServer(), await receiver()]
  const { db, close } = await openDatabase({ url: server.url, folder: '' })
  const news = new TestLetters(db)
  try {
    await bareLoop(sink.url, 500)
    const bare = await bareLoop(sink.url, Math.min(readers, 10_000))
    log(`bare nodemailer, ${letterRules.connections} connections: mails a second`, bare.toFixed(0))
    await news.subscribe(readers)
    await news.tested('2026-12-04-bench', { html, text })
    const { edition: source, clock, askServers } = news
    const stop = new AbortController()
    const mailer = makeLetterMailer(sink.url)
    const post = { mailer, source, clock, log: silent, witness: witnessIn(news.folder), askServers }
    const passes = new LetterPasses(async () => db, post, stop.signal)
    const froze = performance.now()
    await passes.lookAround()
    log(`freezing for ${readers} readers`, `${((performance.now() - froze) / 1000).toFixed(1)} s`)
    const before = megabytes()
    let most = before
    const memory = setInterval(() => {
      most = Math.max(most, megabytes())
    }, 200)
    const codes = askForCodes(news, sink.url, sink.codes, stop.signal)
    const began = performance.now()
    while (await passes.sendDue());
    const rate = readers / ((performance.now() - began) / 1000)
    stop.abort()
    clearInterval(memory)
    const waits = [...(await codes)].sort((a, b) => a - b)
    log(`a letter to ${readers}: mails a second`, rate.toFixed(0))
    log('ratio (target 0.8)', (rate / bare).toFixed(2))
    log('memory before, and at most', `${before.toFixed(0)} MB, ${most.toFixed(0)} MB`)
    log(
      `a code meanwhile, of ${waits.length}: median, longest (target 2000)`,
      `${waits[Math.floor(waits.length / 2)]} ms, ${waits.at(-1)} ms`,
    )
    const { state } = await news.row('2026-12-04-bench')
    log('state at the end', `${state}, ${JSON.stringify(await news.counts('2026-12-04-bench'))}`)
    mailer.close()
  } finally {
    await news.end()
    sink.end()
    await close()
    await server.remove()
  }
  const killed = Math.min(readers, 10_000)
  const { state, counts, wrong, mails, readers: reached } = await killAgainAndAgain(killed, 20)
  log(
    `20 kills during a letter to ${killed}`,
    `${state}, ${JSON.stringify(counts)}, ${mails} mails to ${reached} readers, ${wrong.length} wrong`,
  )
  await measureLetterSpam()
}
