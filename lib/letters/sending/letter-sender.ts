/** Sends deliveries of a letter that a worker has taken, several at a time, and notes what becomes of them in batches. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Semaphore } from 'async-mutex'
import type { Database } from '../../db/database.ts'
import { reasonOf } from '../../log.ts'
import type { Log } from '../../newsletter/repeat.ts'
import { failureOf, SendFailure } from '../../newsletter/smtp-failure.ts'
import { keyOf } from '../../newsletter/store.ts'
import type { Failure } from '../../newsletter/verdicts.ts'
import { letterRules } from '../rules.ts'
import { frozenMail } from './arm.ts'
import { type Claim, giveBack, type Handed, hand } from './claims.ts'
import { type Composed, type ComposeLetter, letterComposer } from './letter-mail.ts'
import type { LetterMailer } from './letter-mailer.ts'
import type { LetterRow } from './letter-rows.ts'
import { noteOutcomes, type Outcome } from './outcomes.ts'

type Needs = {
  readonly db: () => Promise<Database>
  readonly mailer: LetterMailer
  readonly clock: () => Date
  readonly log: Log
  readonly worker: string
  readonly stop: AbortSignal
}

/** ms between attempts to note something while the store is away: well within a lease, altogether. */
const RETRIES = [100, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000] as const

/** Outcomes of one letter that are not noted yet. */
class Notes {
  private waiting: Outcome[] = []
  private timer: NodeJS.Timeout | undefined
  private work: Promise<void> = Promise.resolve()
  isHeldUp = false

  constructor(
    private readonly letter: LetterRow,
    private readonly needs: Needs,
  ) {}

  add(outcome: Outcome) {
    this.waiting.push(outcome)
    // What has failed may stand in the way of all others: they should not find out one by one.
    if (this.waiting.length >= letterRules.note.most || outcome.failure) this.flush()
    else this.timer ??= setTimeout(() => this.flush(), letterRules.note.after)
  }

  private flush() {
    clearTimeout(this.timer)
    this.timer = undefined
    const outcomes = this.waiting.splice(0)
    if (outcomes.length) this.work = this.work.then(() => this.note(outcomes))
  }

  private async note(outcomes: readonly Outcome[]) {
    const { db, clock, log } = this.needs
    for (const pause of [...RETRIES, undefined]) {
      try {
        const { isHeldUp, alarms } = await noteOutcomes(await db(), this.letter.id, outcomes, clock())
        this.isHeldUp ||= isHeldUp
        for (const words of alarms) log.error({ letter: this.letter.slug }, words)
        return
      } catch (problem) {
        if (pause === undefined) {
          // Their leases end, and they are uncertain.
          log.error({ reason: reasonOf(problem), letter: this.letter.slug }, `what became of ${outcomes.length} mails could not be noted`)
          return
        }
        await sleep(pause)
      }
    }
  }

  async settled() {
    this.flush()
    await this.work
  }
}

export class LetterSender {
  private readonly composers = new Map<number, Promise<ComposeLetter>>()
  /** One for each mail that is handed over. */
  private readonly ends = new Set<AbortController>()
  private isBrokenOff = false
  private readonly hands = new Semaphore(letterRules.connections * 2)

  constructor(private readonly needs: Needs) {}

  private composer(db: Database, letter: LetterRow): Promise<ComposeLetter> {
    const make = async () => letterComposer(frozenMail(letter), { letters: await keyOf(db, 'letters'), links: await keyOf(db, 'links') })
    const known = this.composers.get(letter.id) ?? make()
    this.composers.set(letter.id, known)
    // What failed, as the store does while it is away, is not kept: the next chunk asks again.
    known.catch(() => this.composers.delete(letter.id))
    return known
  }

  /** Sends what was taken of a letter. Resolves when all of it is noted, or given back because mail is held up or the worker ends. */
  async send(letter: LetterRow, claims: readonly Claim[]): Promise<void> {
    const { stop, clock, worker } = this.needs
    const db = await this.needs.db()
    const compose = await this.composer(db, letter)
    const notes = new Notes(letter, this.needs)
    const underWay = new Set<Promise<void>>()
    const unsent: Claim[] = []
    for (let at = 0; at < claims.length; at += letterRules.group) {
      const group = claims.slice(at, at + letterRules.group)
      // So many are uncertain at most, should this process die.
      await this.hands.waitForUnlock(letterRules.connections)
      if (stop.aborted || notes.isHeldUp) {
        await giveBack(db, letter.id, claims.slice(at), worker)
        break
      }
      for (const delivery of await hand(db, letter.id, group, worker, clock())) {
        // Its lease runs from here on, also while it waits for a connection.
        const end = this.beginEnd()
        const sending = this.hands
          .runExclusive(() => this.deliver(compose, delivery, end.signal))
          .then((became) => void (became ? notes.add({ delivery, ...became }) : unsent.push(delivery)))
          .finally(() => {
            end.done()
            underWay.delete(sending)
          })
        underWay.add(sending)
      }
    }
    await Promise.all(underWay)
    await notes.settled()
    await giveBack(db, letter.id, unsent, worker, 'handing')
  }

  /** What ends one mail: its time, or that all are broken off. */
  private beginEnd(): { readonly signal: AbortSignal; readonly done: () => void } {
    const end = new AbortController()
    if (this.isBrokenOff) end.abort()
    const late = setTimeout(() => end.abort(), letterRules.sending)
    this.ends.add(end)
    const done = () => {
      clearTimeout(late)
      this.ends.delete(end)
    }
    return { signal: end.signal, done }
  }

  /** Sends one mail, or says how it failed. Nothing, when it was broken off before any byte of it left. */
  private async deliver(compose: ComposeLetter, delivery: Handed, end: AbortSignal): Promise<{ readonly failure?: Failure } | undefined> {
    const { mailer, clock } = this.needs
    const composed = composeFor(compose, delivery, clock())
    if ('phase' in composed) return { failure: composed }
    try {
      end.throwIfAborted()
      await mailer.send(composed, end)
      return {}
    } catch (problem) {
      const failure = problem instanceof SendFailure ? problem.failure : failureOf(problem)
      const isUnsent = this.isBrokenOff && failure.phase === 'lost' && !failure.isUnderWay
      return isUnsent ? undefined : { failure }
    }
  }

  /** Ends what is being sent. What the server may have taken is uncertain, the rest waits. */
  breakOff() {
    this.isBrokenOff = true
    // Those that wait for a connection first: they would be given those of the others.
    for (const end of [...this.ends].reverse()) end.abort()
  }
}

/** A mail that cannot be made for one reader is that reader's trouble alone. */
function composeFor(compose: ComposeLetter, delivery: Handed, now: Date): Composed | Failure {
  try {
    return compose(delivery, now)
  } catch (problem) {
    return { phase: 'message', code: 0, words: reasonOf(problem) }
  }
}
