/** The newsletter's side of the database. Each function is one transaction, or one statement. */
import { and, eq, isNull, notBetween, notLike, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Database } from '../db/database.ts'
import { erased, keys, limits, mailboxes, mails, signupRequests, subscribers } from '../db/schema.ts'
import { rules } from './rules.ts'
import { makeKey } from './secrets.ts'
import { decide, type Event } from './subscription.ts'

export type Subscriber = typeof subscribers.$inferSelect
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

const knownKeys = new WeakMap<Database, Map<string, string>>()

/** The key of that name, made when it is first asked for; the same in every process. */
export async function keyOf(db: Database, name: 'network' | 'address' | 'links' | 'codes' | 'letters'): Promise<string> {
  const known = knownKeys.get(db) ?? new Map<string, string>()
  knownKeys.set(db, known)
  const value = known.get(name) ?? (await readKey(db, name))
  known.set(name, value)
  return value
}

async function readKey(db: Database, name: string): Promise<string> {
  await db.insert(keys).values({ name, value: makeKey() }).onConflictDoNothing()
  const [row] = await db.select().from(keys).where(eq(keys.name, name))
  if (!row) throw new Error(`The key "${name}" cannot be kept.`)
  return row.value
}

/** Drizzle leaves the type of a raw answer to its driver; both of ours say it so. */
export const rowsOf = (result: unknown) => (result as { readonly rows: readonly Readonly<Record<string, unknown>>[] }).rows

/** Applies an event to a subscriber in a transaction that holds the row. False, and nothing changes, where the table refuses it. */
export async function apply(tx: Transaction, known: Subscriber, event: Event, now: Date, more: Partial<Subscriber> = {}): Promise<boolean> {
  const decision = decide(known.state, event)
  if (!decision) return false
  if (decision.to === 'none') await tx.delete(subscribers).where(eq(subscribers.id, known.id))
  else
    await tx
      .update(subscribers)
      .set({ state: decision.to, since: now, codeHash: null, linkHash: null, codeMade: null, codeTries: 0, ...more })
      .where(eq(subscribers.id, known.id))
  // Only the person behind an address ends what was promised when it was erased.
  if (event === 'confirm') await tx.delete(erased).where(eq(erased.addressHash, known.addressHash))
  if (event === 'erase') {
    await leaveFingerprint(tx, known, now)
    // A request that was set aside holds the address, too.
    await tx.delete(signupRequests).where(eq(signupRequests.addressHash, known.addressHash))
  }
  if (decision.mail)
    await tx.insert(mails).values({
      kind: decision.mail,
      // Nobody else will know where the last mail goes.
      address: decision.to === 'none' ? known.address : null,
      subscriber: known.id,
      due: now,
      made: now,
    })
  return true
}

/** What stays of an address that is erased: by it we know not to write, and nobody can read the address out of it. */
async function leaveFingerprint(tx: Transaction, { addressHash, state }: Subscriber, now: Date) {
  const suppressed = state === 'suppressed'
  await tx
    .insert(erased)
    .values({ addressHash, at: now, suppressed })
    .onConflictDoUpdate({ target: erased.addressHash, set: { at: now, suppressed: sql`${erased.suppressed} or ${suppressed}` } })
}

/** Leaves, bounces, is erased or let back in, by id. False where the state does not allow it, or nobody is there. */
export async function change(db: Database, id: string, event: Exclude<Event, 'ask' | 'confirm'>, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(subscribers).where(eq(subscribers.id, id)).for('update')
    if (!known) return false
    return apply(tx, known, event, now)
  })
}

export async function findSubscriber(db: Database, by: { id: string } | { address: string }): Promise<Subscriber | undefined> {
  const [row] = await db
    .select()
    .from(subscribers)
    .where('id' in by ? eq(subscribers.id, by.id) : eq(subscribers.address, by.address))
  return row
}

/** Lets back in an address that was shut out and then erased: its fingerprint goes. False where there is none. */
export async function forgetFingerprint(db: Database, addressHash: string): Promise<boolean> {
  return (await db.delete(erased).where(eq(erased.addressHash, addressHash)).returning()).length > 0
}

/** What must not be kept: sign-ups that nobody confirmed or that were set aside, old network hashes, old counts. Returns how many sign-ups went. */
export async function purgeExpired(db: Database, now: Date): Promise<number> {
  const before = (age: number) => new Date(now.getTime() - age)
  /** Older than so many ms; or as far in the future, from a clock that jumped. */
  const isOver = (moment: AnyPgColumn, age: number) => notBetween(moment, before(age), before(-age))
  const lapsed = await db
    .delete(subscribers)
    .where(and(eq(subscribers.state, 'pending'), isOver(subscribers.asked, rules.lapse), isOver(subscribers.since, rules.lapse)))
    .returning({ id: subscribers.id })
  await db.update(subscribers).set({ networkHash: null }).where(isOver(subscribers.asked, rules.network))
  // Codes that have been used, when their time is over; six digits are soon guessed from a hash.
  await db
    .update(subscribers)
    .set({ codeHash: null })
    .where(and(eq(subscribers.state, 'active'), isOver(subscribers.codeMade, rules.code.life)))
  await db.delete(limits).where(and(notLike(limits.key, 'day of %'), isOver(limits.started, rules.limits.window)))
  await db.delete(limits).where(isOver(limits.started, rules.code.day))
  await db.delete(mailboxes).where(or(isNull(mailboxes.mailed), isOver(mailboxes.mailed, rules.mailbox.forget)))
  await db.delete(signupRequests).where(isOver(signupRequests.asked, rules.lapse))
  return lapsed.length
}
