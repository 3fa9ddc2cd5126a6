/** A letter in a test: a store, a clock that is wound by hand, an edition in memory, and a real SMTP server. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../lib/db/database.ts'
import { deliveries, letterChanges, letters, subscribers } from '../../lib/db/schema.ts'
import { LEAVE_MARK, ME_MARK } from '../../lib/letters/marks.ts'
import type { RenderedLetter } from '../../lib/letters/rendered.ts'
import { countByState } from '../../lib/letters/sending/balance.ts'
import { witnessIn } from '../../lib/letters/sending/epoch.ts'
import type { AskServers } from '../../lib/letters/sending/groups.ts'
import { type LetterMailer, makeLetterMailer } from '../../lib/letters/sending/letter-mailer.ts'
import { changeLetter, findLetter, noteRendered, requireLetter } from '../../lib/letters/sending/letter-rows.ts'
import { LetterPasses } from '../../lib/letters/sending/letter-worker.ts'
import type { LetterSource } from '../../lib/letters/sending/source.ts'
import { currentPromise } from '../../lib/newsletter/promise.ts'
import { TestSmtp } from './smtp.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** A letter as it would be rendered. */
export function letter(slug: string, send: Date, more: Partial<RenderedLetter> = {}): RenderedLetter {
  const made = {
    slug,
    subject: `The letter ${slug}`,
    preheader: 'It is short enough to fit into the bag.',
    kind: 'issue' as const,
    html: `<!DOCTYPE html><html lang="en-GB"><title>x</title><body><h1>${slug} · 112 × 76 mm = small</h1><p><a href="${LEAVE_MARK}">Leave</a> <a href="${ME_MARK}">What we hold</a></p></body></html>`,
    text: `${slug}\n\nLeave: ${LEAVE_MARK}\nWhat we hold: ${ME_MARK}\n`,
    pictures: [],
    stories: [],
    send,
    notAfter: new Date(send.getTime() + 6 * hour),
    ...more,
  }
  return { ...made, hash: createHash('sha256').update(JSON.stringify(made)).digest('hex') }
}

/** An edition in memory. */
export class TestEdition implements LetterSource {
  readonly letters = new Map<string, RenderedLetter>()
  /** Stories that readers cannot see. */
  readonly hidden = new Set<string>()
  private number = 0

  readonly edition = () => `edition ${this.number}`
  readonly listReady = async () => [...this.letters.values()].map(({ slug, send }) => ({ slug, send }))
  readonly render = async (slug: string) => {
    const found = this.letters.get(slug)
    if (!found) throw new Error(`content/letters/${slug} is not there, or is a draft.`)
    const missing = found.stories.find((story) => this.hidden.has(story))
    if (missing) throw new Error(`the story ${missing} is not public`)
    return found
  }

  /** The edition after this one. */
  publish(...some: readonly RenderedLetter[]) {
    for (const one of some) this.letters.set(one.slug, one)
    this.number++
  }
}

export class TestLetters {
  readonly smtp = new TestSmtp()
  readonly edition = new TestEdition()
  /** What operators were told. */
  readonly alarms: string[] = []
  readonly folder = mkdtempSync(join(tmpdir(), 'reticule-letters-'))
  readonly askServers: AskServers = async (domain) => [domain.endsWith('.google.example') ? 'mx.google.com' : `mx.${domain}`]
  /** Before the first mail of a new sender is known to anybody. */
  warm: number | undefined
  private moment = new Date('2026-12-04T07:00:00Z').getTime()
  private readonly mailers: LetterMailer[] = []
  private readonly stop = new AbortController()
  private first: LetterPasses | undefined

  constructor(readonly db: Database) {}

  readonly clock = () => new Date(this.moment)
  wind(ms: number) {
    this.moment += ms
  }
  readonly log = { info: () => undefined, error: (_: object, words: string) => void this.alarms.push(words) }

  /** A worker of its own: another process, or another machine when it has another file. */
  worker(witness = witnessIn(this.folder), stop = this.stop.signal): LetterPasses {
    const mailer = makeLetterMailer(this.smtp.url)
    this.mailers.push(mailer)
    const { edition: source, clock, log, askServers, warm } = this
    return new LetterPasses(async () => this.db, { mailer, source, clock, log, witness, askServers, warm }, stop)
  }

  /** Everything that is due now. */
  async work(worker = this.own()) {
    do await worker.lookAround()
    while (await worker.sendDue())
  }

  own(): LetterPasses {
    this.first ??= this.worker()
    return this.first
  }

  /** So many on the list, `reader0@example.com` and so on; returns their ids in that order. */
  async subscribe(count: number, { domain = 'example.com', form = currentPromise.version } = {}): Promise<readonly string[]> {
    const rows = Array.from({ length: count }, (_, n) => ({
      id: randomUUID(),
      address: `reader${n}@${domain}`,
      addressHash: randomUUID(),
      state: 'active' as const,
      since: this.clock(),
      form,
      asked: this.clock(),
      confirmed: this.clock(),
      method: 'code',
    }))
    for (let at = 0; at < rows.length; at += 1000) await this.db.insert(subscribers).values(rows.slice(at, at + 1000))
    return rows.map(({ id }) => id)
  }

  /** A letter in the edition, tested. */
  async tested(slug = '2026-12-04-one-bag', more: Partial<RenderedLetter> = {}): Promise<RenderedLetter> {
    const made = letter(slug, this.clock(), more)
    this.edition.publish(made)
    const row = await noteRendered(this.db, made, this.clock())
    await changeLetter(this.db, row.id, 'test', this.clock())
    return made
  }

  row = (slug = '2026-12-04-one-bag') => requireLetter(this.db, slug)
  state = async (slug = '2026-12-04-one-bag') => (await findLetter(this.db, slug))?.state
  counts = async (slug = '2026-12-04-one-bag') => countByState(this.db, (await this.row(slug)).id)
  changes = async (slug = '2026-12-04-one-bag') =>
    (
      await this.db
        .select({ event: letterChanges.event })
        .from(letterChanges)
        .where(eq(letterChanges.letter, (await this.row(slug)).id))
        .orderBy(letterChanges.id)
    ).map(({ event }) => event)
  rows = async () => this.db.select().from(deliveries)
  stateOf = async (id: string) => (await this.db.select().from(subscribers).where(eq(subscribers.id, id)))[0]?.state

  async empty() {
    await this.db.execute(
      sql`truncate letters, letter_changes, deliveries, lanes, lane_counts, strikes, epochs, report_counts, seen_reports, subscribers, mails, erased restart identity`,
    )
  }

  async end() {
    this.stop.abort()
    for (const mailer of this.mailers) mailer.close()
    await this.smtp.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Letters by slug, as rows. */
  all = () => this.db.select().from(letters)
}
