/** Kills workers in the middle of a letter, and says what came of it. For the suite, and for the bench with more readers. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../lib/db/database.ts'
import { deliveries, subscribers } from '../../lib/db/schema.ts'
import { unoptimised } from '../unoptimised.ts'
import { bundleProcess } from './bundled-process.ts'
import { dice } from './dice.ts'
import { day, TestLetters } from './letters.ts'
import { postgresServer } from './stores.ts'

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

export type KillOutcome = {
  readonly state: string | undefined
  readonly frozen: number | null
  readonly counts: Readonly<Record<string, number>>
  /** Readers who have it, and mails that arrived. */
  readonly readers: number
  readonly mails: number
  /** Readers who have it and are not counted as accepted or uncertain, and those who are accepted and have it not. */
  readonly wrong: readonly string[]
}

/** Sends a letter to so many readers with two workers on one Postgres, of which one after the other is killed. */
export async function killAgainAndAgain(readers: number, kills: number): Promise<KillOutcome> {
  const program = await bundleProcess('tests/fakes/letter-process.ts')
  const server = await postgresServer()
  const { db, close } = await openDatabase({ url: server.url, folder: '' })
  const news = new TestLetters(db)
  await news.smtp.start()
  const children: ChildProcess[] = []
  const begin = () => {
    const environment = { DATABASE_URL: server.url, SMTP_URL: news.smtp.url, RETICULE_DATA: news.folder, NODE_ENV: 'test' as const }
    const child = spawn(process.execPath, [...unoptimised, program, String(news.clock().getTime()), String(began)], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    children.push(child)
    return child
  }
  const began = Date.now()
  try {
    await news.subscribe(readers)
    await news.tested('2026-12-04-kills', { notAfter: new Date(news.clock().getTime() + 365 * day) })
    await news.own().lookAround()
    const random = dice(20_261_204)
    const workers = [begin(), begin()]
    // Some ms for each mail, so that every kill meets mails that are in hand.
    news.smtp.manner = { after: 20 }
    for (let kill = 0; kill < kills; kill++) {
      const before = news.smtp.arrived.length
      const enough = Math.floor((random() * readers) / kills)
      while (news.smtp.arrived.length - before < enough && (await news.state('2026-12-04-kills')) !== 'settled') await pause(20)
      const at = kill % 2
      if (workers[at]) await end(workers[at], 'SIGKILL')
      workers[at] = begin()
    }
    news.smtp.manner = 'take'
    while ((await news.state('2026-12-04-kills')) !== 'settled') await pause(100)
    await Promise.all(workers.map((child) => end(child, 'SIGTERM')))
    const rows = await db.select().from(deliveries)
    const addresses = new Map((await db.select().from(subscribers)).map(({ id, address }) => [id, address]))
    const wrong = rows.flatMap(({ subscriber, state }) => {
      const arrived = news.smtp.to(addresses.get(subscriber) ?? '').length
      const isRight = state === 'accepted' ? arrived === 1 : state === 'uncertain' ? arrived <= 1 : false
      return isRight ? [] : [`${state}, ${arrived} arrived`]
    })
    const { state, frozen } = await news.row('2026-12-04-kills')
    const counts = await news.counts('2026-12-04-kills')
    return { state, frozen, counts, wrong, mails: news.smtp.arrived.length, readers: new Set(news.smtp.arrived.map(({ to }) => to)).size }
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await news.end()
    await close()
    await server.remove()
    rmSync(news.folder, { recursive: true, force: true })
  }
}
