/** A newsletter in a test: a store, a clock that is wound by hand, and a post that arrives at once. */
import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../../lib/db/database.ts'
import * as schema from '../../lib/db/schema.ts'
import { hashedNetworksOf } from '../../lib/newsletter/limits.ts'
import { drainQueue } from '../../lib/newsletter/mail-worker.ts'
import type { Mail, Mailer } from '../../lib/newsletter/mailer.ts'
import type { SignupLimits } from '../../lib/newsletter/rules.ts'
import { type Enqueued, enqueueSignup, processSignups } from '../../lib/newsletter/signups.ts'
import { findSubscriber } from '../../lib/newsletter/store.ts'

export const hashFor = (address: string) => `hash of ${address}`

export class TestNewsletter {
  readonly post: Mail[] = []
  readonly clock = () => new Date(this.moment)
  readonly mailer: Mailer = {
    send: async (mail) => {
      this.post.push(mail)
    },
    close: () => undefined,
  }

  private moment: number

  constructor(
    readonly db: Database,
    begins = new Date('2026-11-25T09:00:00Z'),
  ) {
    this.moment = begins.getTime()
  }

  wind(ms: number) {
    this.moment += ms
  }

  /** The form, and the mail worker's turn after it. */
  async ask(address: string, networkHash = 'a network'): Promise<boolean> {
    const outcome = await enqueueSignup(this.db, { address, addressHash: hashFor(address), form: 'test', networkHash, at: this.clock() })
    await this.work()
    return outcome === 'taken'
  }

  /** The form, sent by somebody at an address of the internet; nothing is decided yet. */
  send(address: string, client: string, limits?: SignupLimits): Promise<Enqueued> {
    const [{ hash: networkHash }, ...around] = hashedNetworksOf('key', client)
    return enqueueSignup(this.db, { address, addressHash: hashFor(address), form: 'test', networkHash, around, at: this.clock() }, limits)
  }

  /** Decides what waits, and sends nothing. Returns how many it decided. */
  decide = () => processSignups(this.db, this.clock(), () => undefined)

  /** What errors were told to the operators. */
  readonly alarms: string[] = []
  readonly log = { info: () => undefined, error: (_: object, words: string) => void this.alarms.push(words) }

  work = () => this.workWith(this.mailer)
  workWith = (mailer: Mailer) => drainQueue(this.db, { mailer, clock: this.clock, log: this.log })

  stateOf = async (address: string) => (await findSubscriber(this.db, { address }))?.state ?? 'none'

  /** What arrived at an address, newest last. */
  mailsTo = (address: string) => this.post.filter(({ to }) => to === address)

  codeFor(address: string): string {
    return /^(\d{6}) /.exec(this.mailsTo(address).at(-1)?.subject ?? '')?.[1] ?? ''
  }

  tokenFor(address: string): string {
    return /confirm\?link=([\w-]+)/.exec(this.mailsTo(address).at(-1)?.text ?? '')?.[1] ?? ''
  }

  /** Everything that is kept, for comparing byte by byte. */
  async everything(): Promise<string> {
    const tables = Object.values(schema).flatMap((one) => (is(one, PgTable) ? [getTableName(one)] : []))
    const parts = []
    for (const table of tables) {
      const result = await this.db.execute(sql.raw(`select coalesce(json_agg(t order by t::text), '[]')::text as rows from ${table} t`))
      parts.push(`${table}: ${JSON.stringify((result as unknown as { rows: unknown }).rows)}`)
    }
    return parts.join('\n')
  }

  async empty() {
    await this.db.execute(sql`truncate signup_requests, subscribers, erased, mailboxes, mails, limits, strikes`)
    this.post.length = 0
    this.alarms.length = 0
  }
}
