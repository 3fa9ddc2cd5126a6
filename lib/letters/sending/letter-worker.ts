/**
 * The letter worker: arms letters by the clock, freezes them, sends what is due, and settles them. Any number of processes may run one, on any number of
 * machines; what is to be done stands in rows, and each takes what no other has.
 */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { reasonOf } from '../../log.ts'
import { endInTime, type Log, repeatUntil } from '../../newsletter/repeat.ts'
import { letterRules } from '../rules.ts'
import { armByClock, countSettled, freeze, hasUntried, pause } from './arm.ts'
import { settle } from './balance.ts'
import { type Claimed, claim, expireLeases, giveAllBack } from './claims.ts'
import { noteTurn, ownership, type Witness } from './epoch.ts'
import type { AskServers } from './groups.ts'
import { warmLimit } from './lanes.ts'
import type { LetterMailer } from './letter-mailer.ts'
import { changeLetter, findLetter, type LetterRow, listLettersIn, noteRendered } from './letter-rows.ts'
import { LetterSender } from './letter-sender.ts'
import { purgeLetters } from './purge.ts'
import type { LetterSource } from './source.ts'

/** What sending letters needs beside the store. */
export type LetterPost = {
  readonly mailer: LetterMailer
  readonly source: LetterSource
  readonly clock: () => Date
  readonly log: Log
  /** The file outside of the store that knows what was sent (epoch.ts). */
  readonly witness: string
  /** Mails a day of the first letter of a new sender. */
  readonly warm?: number | undefined
  /** Who is asked for the mail servers of a domain; DNS when nothing is said. */
  readonly askServers?: AskServers | undefined
}

export type LetterWorker = { readonly stop: () => Promise<void> }

/** Chunks that are under way at once: while the last mails of one are answered, the next is taken. */
const AT_ONCE = 2
const hour = 3_600_000
const UPKEEP = 1000

/** One worker: what its process knows from one pass to the next. */
export class LetterPasses {
  private readonly worker = randomUUID()
  private readonly told = new Map<string, string>()
  private readonly sender: LetterSender
  private edition: string | undefined
  /** When a letter is due that cannot be sent yet. */
  private lookAgain: Date | undefined
  private epoch: Witness | undefined

  constructor(
    private readonly db: () => Promise<Database>,
    private readonly post: LetterPost,
    private readonly stop: AbortSignal,
  ) {
    this.sender = new LetterSender({ db, ...post, worker: this.worker, stop })
  }

  /** Tells something once, until something else is to be told of the same subject. */
  private tell(subject: string, words: string | undefined) {
    if (words !== undefined && this.told.get(subject) !== words) this.post.log.error({ letter: subject }, words)
    if (words === undefined) this.told.delete(subject)
    else this.told.set(subject, words)
  }

  /** Everything but sending: what the clock, the edition and ended workers have brought about. */
  async lookAround() {
    const [db, now] = [await this.db(), this.post.clock()]
    await this.look(db, now)
    for (const [letter, count] of await expireLeases(db, now))
      this.post.log.error({ letter }, `${count} deliveries are uncertain: their worker ended while it handed them over`)
    const owner = await ownership(db, this.post.witness, now)
    this.epoch = 'epoch' in owner ? owner.epoch : undefined
    this.tell('sender', 'refused' in owner ? owner.refused : undefined)
    if (!this.epoch) return
    for (const row of await listLettersIn(db, ['tested', 'armed'])) await this.prepare(db, row, now)
  }

  /** Notes what is ready in the edition, when it is another than before, or a letter is due that it could not render. */
  private async look(db: Database, now: Date) {
    const { source } = this.post
    const edition = source.edition()
    // While the magazine is being written there is none.
    if (edition === undefined || (edition === this.edition && !(this.lookAgain && now >= this.lookAgain))) return
    const ready = await source.listReady()
    const waiting: Date[] = []
    for (const { slug, send } of ready) {
      const row = await findLetter(db, slug)
      if (row && !['draft', 'ready', 'tested', 'armed'].includes(row.state)) continue
      const rendered = await this.render(slug, now >= send)
      if (rendered) await noteRendered(db, rendered, now)
      else if (now < send) waiting.push(send)
    }
    for (const row of await listLettersIn(db, ['ready', 'tested', 'armed']))
      if (!ready.some(({ slug }) => slug === row.slug)) await changeLetter(db, row.id, 'withdraw', now)
    this.edition = edition
    this.lookAgain = waiting.toSorted((one, other) => one.getTime() - other.getTime())[0]
  }

  /** The letter as the edition has it now; told where it cannot be sent although it is due: until then a story of it may still have to appear. */
  private async render(slug: string, isDue: boolean) {
    try {
      const rendered = await this.post.source.render(slug)
      this.tell(`${slug}, rendered`, undefined)
      return rendered
    } catch (problem) {
      if (isDue) this.tell(`${slug}, rendered`, `${slug} cannot be sent: ${reasonOf(problem)}`)
      return undefined
    }
  }

  /** Arms a letter whose time has come, and freezes one that is armed. */
  private async prepare(db: Database, row: LetterRow, now: Date) {
    if (row.state === 'tested' && now < row.send) return
    const rendered = await this.render(row.slug, now >= row.send)
    if (!rendered) {
      if (row.state === 'armed') await changeLetter(db, row.id, 'disarm', now, {}, 'what it needs is not there')
      return
    }
    const armed = row.state === 'tested' ? await armByClock(db, row, rendered, now) : undefined
    if (row.state === 'tested' && !(armed && 'armed' in armed)) return this.tell(row.slug, armed?.refused)
    const current = await findLetter(db, row.slug)
    if (current?.state !== 'armed') return
    const frozen = await freeze(db, current, rendered, now, this.post.askServers)
    if (!frozen) return
    if ('refused' in frozen) {
      this.tell(row.slug, frozen.refused)
      await changeLetter(db, row.id, current.hash === rendered.hash ? 'disarm' : 'edit', now, { hash: rendered.hash }, frozen.refused)
      return
    }
    const { unpromised } = frozen
    this.post.log.info(
      { letter: row.slug, ...frozen },
      `a letter is frozen${unpromised ? `; ${unpromised} on the list were promised something else and are not written to` : ''}`,
    )
  }

  /** Sends what is due. Resolves with how many deliveries it took. */
  async sendDue(): Promise<number> {
    let taken = 0
    for (const row of await listLettersIn(await this.db(), ['frozen', 'sending'])) taken += await this.sendLetter(row)
    return taken
  }

  private async sendLetter(letter: LetterRow): Promise<number> {
    const [db, now] = [await this.db(), this.post.clock()]
    if (!this.epoch || this.stop.aborted) return 0
    if (letter.state === 'frozen') await changeLetter(db, letter.id, 'begin', now)
    if (now > letter.notAfter && !letter.isLate && (await hasUntried(db, letter.id))) {
      const problem = 'it was not to go out after its notAfter; to go on all the same, resume it with --late'
      if (await pause(db, letter.id, now, problem)) this.post.log.error({ letter: letter.slug }, `a letter is paused: ${problem}`)
      return 0
    }
    const daily = warmLimit(this.post.warm, this.post.warm === undefined ? 0 : await countSettled(db))
    let taken = 0
    const chunks = async () => {
      while (!this.stop.aborted) {
        const { claims } = await this.take(db, letter.id, daily)
        if (!claims.length) return
        taken += claims.length
        await this.sender.send(letter, claims)
        if (claims.some(({ isProbe }) => isProbe)) return
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, chunks))
    if (!taken) await this.trySettle(db, letter)
    return taken
  }

  /** Takes deliveries, and notes the turn outside of the store before any of them is sent. */
  private async take(db: Database, letter: number, daily: number | undefined): Promise<Claimed> {
    if (!this.epoch) throw new Error('This machine is no sender.')
    const now = this.post.clock()
    const found = await claim(db, { letter, worker: this.worker, epoch: this.epoch, now, ...(daily !== undefined && { daily }) })
    // Two chunks are taken side by side: the later turn stays.
    if (found.epoch.turn > this.epoch.turn) {
      noteTurn(this.post.witness, found.epoch)
      this.epoch = found.epoch
    }
    return found
  }

  private async trySettle(db: Database, letter: LetterRow) {
    const settled = await settle(db, letter, this.post.clock())
    if (settled === 'settled') this.post.log.info({ letter: letter.slug }, 'a letter is settled: everybody is accounted for')
    else if (settled !== 'open')
      this.tell(letter.slug, `${letter.slug} cannot be settled: ${settled.missing} of those it was frozen for are missing`)
  }

  async purge() {
    await purgeLetters(await this.db(), this.post.clock())
  }

  /** What is being sent is broken off. */
  breakOff = () => this.sender.breakOff()

  /** What was taken and not handed over waits again. */
  async end() {
    await giveAllBack(await this.db(), this.worker)
  }
}

/** Runs until it is stopped, and looks for work every `pause` ms, every fourth time only where there has been none for a while. */
export function startLetterWorker(db: () => Promise<Database>, post: LetterPost, pause = 250): LetterWorker {
  const stop = new AbortController()
  const passes = new LetterPasses(db, post, stop.signal)
  const loops = [
    repeatUntil(stop.signal, 'letters, looking around', Math.min(UPKEEP, pause * 4), () => passes.lookAround(), post.log),
    repeatUntil(stop.signal, 'letters', pause, () => passes.sendDue(), post.log),
    repeatUntil(stop.signal, 'letters, purging', hour, () => passes.purge(), post.log),
  ]
  const end = async () => {
    await Promise.all(loops)
    await passes.end()
  }
  return {
    /** Finishes what is handed over, for a while; ends in any case. What was only taken waits again. */
    stop: async () => {
      stop.abort()
      const told = () => end().catch((problem) => post.log.error({ reason: reasonOf(problem) }, 'letters'))
      await endInTime({ end: told, breakOff: passes.breakOff, patience: letterRules.stop })
      post.mailer.close()
    },
  }
}
