/** The newsletter's side of the database. Each function is one transaction, or one statement. */
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { isStoreFailure } from '../db/failure.ts'
import { asks, erased, keys, limits, mails, subscribers } from '../db/schema.ts'
import { reasonOf } from '../log.ts'
import { type Limits, rules } from './rules.ts'
import { hash, isSame, makeKey } from './secrets.ts'
import { decide, type Event, type State } from './subscription.ts'
import { isWithin } from './window.ts'

export type Subscriber = typeof subscribers.$inferSelect
type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

const knownKeys = new WeakMap<Database, Map<string, string>>()

/** The key of that name, made when it is first asked for; the same in every process. */
export async function keyOf(db: Database, name: 'network' | 'address' | 'links' | 'codes'): Promise<string> {
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

export type Ask = {
  readonly address: string
  readonly addressHash: string
  readonly form: string
  readonly networkHash: string
  readonly at: Date
}

/**
 * Keeps what the form sent, and says so once that is committed; false when its network, or everybody together, has asked too often.
 * Address by address it does exactly the same: what is known of one is not looked at here. The statement is `take_ask` in
 * lib/db/migrations.
 */
export async function takeAsk(
  db: Database,
  { address, addressHash, form, networkHash, at }: Ask,
  { window, network, everywhere, shards }: Limits = rules.limits,
): Promise<boolean> {
  const result = await db.execute(sql`
    select take_ask(
      ${address}, ${addressHash}, ${form}, ${networkHash}, ${at.toISOString()},
      ${window}, ${network}, ${everywhere}, ${shards}
    ) as taken`)
  return rowsOf(result)[0]?.taken === true
}

/** Drizzle leaves the type of a raw answer to its driver; both of ours say it so. */
const rowsOf = (result: unknown) => (result as { readonly rows: readonly Readonly<Record<string, unknown>>[] }).rows

/**
 * Decides the requests that have waited longest, at most `most`, in one transaction. Returns how many it dealt with. One that cannot be
 * decided is set aside with the reason and handed to `tell`: the others do not wait for it.
 */
export async function processSignups(db: Database, now: Date, tell: (problem: unknown) => void, most = 20): Promise<number> {
  let taken: readonly Request[] = []
  try {
    await db.transaction(async (tx) => {
      taken = await tx.select().from(asks).where(isNull(asks.problem)).orderBy(asks.asked).limit(most).for('update', { skipLocked: true })
      // Always in the same order: two workers never wait for one another's subscribers.
      for (const request of [...taken].sort((a, b) => (a.address < b.address ? -1 : 1))) await processSignup(tx, request, now)
    })
  } catch (problem) {
    const [first] = taken
    if (!first || !isOfRow(problem)) throw problem
    if (taken.length > 1) return processSignups(db, now, tell, 1)
    await db
      .update(asks)
      .set({ problem: reasonOf(problem) })
      .where(eq(asks.id, first.id))
    tell(problem)
  }
  return taken.length
}

type Request = typeof asks.$inferSelect

/** Whether a failure is about what stands in a row: data that the store refuses, or that our own code cannot handle. Else it is everybody's. */
function isOfRow(problem: unknown): boolean {
  if (problem instanceof Error && problem.cause instanceof Error) return isOfRow(problem.cause)
  if (isStoreFailure(problem)) return false
  // A statement that the store cannot carry out (classes 0A and 42) fails for every row.
  return !(problem instanceof Error && 'code' in problem && /^(0A|42)/.test(String(problem.code)))
}

async function processSignup(tx: Transaction, request: Request, now: Date) {
  await tx.delete(asks).where(eq(asks.id, request.id))
  const { address, addressHash, form, asked, networkHash } = request
  const consent = { form, asked, networkHash, confirmed: null, method: null }
  // A subscriber made here has no `mailed`: it counts as new below.
  await tx
    .insert(subscribers)
    .values({ address, addressHash, state: 'pending', since: now, ...consent })
    .onConflictDoNothing()
  const [known] = await tx.select().from(subscribers).where(eq(subscribers.address, address)).for('update')
  if (!known) throw new Error('A subscriber vanished between two lines of one transaction.')
  const from = known.mailed ? known.state : 'none'
  const decision = decide(from, 'ask')
  const isTooSoon = known.mailed !== null && now.getTime() - known.mailed.getTime() < rules.cooldown
  if (!decision?.mail || decision.to === 'none' || isTooSoon) return
  await tx
    .update(subscribers)
    .set({
      ...(decision.to === 'pending' ? consent : {}),
      state: decision.to,
      since: from === decision.to ? known.since : now,
      mailed: now,
    })
    .where(eq(subscribers.id, known.id))
  await tx.delete(erased).where(eq(erased.addressHash, addressHash))
  await tx.insert(mails).values({ kind: decision.mail, subscriber: known.id, due: now, made: now })
}

/** Applies an event to a subscriber in a transaction that holds the row. Returns the state before; nothing changes where the table refuses. */
async function apply(tx: Transaction, known: Subscriber, event: Event, now: Date, more: Partial<Subscriber> = {}): Promise<boolean> {
  const decision = decide(known.state, event)
  if (!decision) return false
  if (decision.to === 'none') await tx.delete(subscribers).where(eq(subscribers.id, known.id))
  else
    await tx
      .update(subscribers)
      .set({ state: decision.to, since: now, codeHash: null, linkHash: null, codeMade: null, codeTries: 0, ...more })
      .where(eq(subscribers.id, known.id))
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

/** `already`: the right code or link, but it has been used, and whoever holds it is on the list. */
export type Confirmed = 'confirmed' | 'already' | 'wrong' | 'old' | 'exhausted'

/** The code and the link stay known when they have been used: who uses them again is told that they have done their work. */
const confirmation = ({ codeHash, linkHash, codeMade, codeTries }: Subscriber, now: Date, method: 'code' | 'button') => ({
  codeHash,
  linkHash,
  codeMade,
  codeTries,
  confirmed: now,
  method,
})

/**
 * A code typed on the page of an address. A page whose address waits for no code, or was never asked for, is told the same: wrong. A code
 * that was used is worth its five tries, too, so that nobody learns by guessing who is on the list.
 */
export async function confirmByCode(db: Database, addressHash: string, code: string, now: Date): Promise<Confirmed> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select()
      .from(subscribers)
      .where(and(eq(subscribers.addressHash, addressHash), inArray(subscribers.state, ['pending', 'active'])))
      .for('update')
    if (!known?.codeHash || !known.codeMade) return 'wrong'
    if (known.codeTries >= rules.code.tries) return 'exhausted'
    if (!isWithin(known.codeMade, now, rules.code.life)) return 'old'
    if (isSame(known.codeHash, hashOfCode(known.id, code)))
      return (await apply(tx, known, 'confirm', now, confirmation(known, now, 'code'))) ? 'confirmed' : 'already'
    await tx
      .update(subscribers)
      .set({ codeTries: known.codeTries + 1 })
      .where(eq(subscribers.id, known.id))
    return known.codeTries + 1 >= rules.code.tries ? 'exhausted' : 'wrong'
  })
}

/** A code has six digits: its hash is of the subscriber, too, so that one list of hashes does not open all. */
export const hashOfCode = (id: string, code: string) => hash(`${id}|${code}`)

/** The button of the page that the mail's link leads to. A used link of somebody on the list says so for as long as they are there. */
export async function confirmByLink(db: Database, token: string, now: Date): Promise<Exclude<Confirmed, 'exhausted'>> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select()
      .from(subscribers)
      .where(eq(subscribers.linkHash, hash(token)))
      .for('update')
    if (!known?.codeMade) return 'wrong'
    if (known.state === 'active') return 'already'
    if (!isWithin(known.codeMade, now, rules.code.life)) return 'old'
    return (await apply(tx, known, 'confirm', now, confirmation(known, now, 'button'))) ? 'confirmed' : 'wrong'
  })
}

/** Leaves, comes back asking, bounces or is erased, by id. False where the state does not allow it, or nobody is there. */
export async function change(db: Database, id: string, event: 'leave' | 'bounce' | 'erase' | 'lapse', now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(subscribers).where(eq(subscribers.id, id)).for('update')
    if (!known) return false
    const isDone = await apply(tx, known, event, now)
    // A request that was set aside holds the address, too.
    if (isDone && event === 'erase') await tx.delete(asks).where(eq(asks.addressHash, known.addressHash))
    if (isDone && event === 'erase') await tx.insert(erased).values({ addressHash: known.addressHash, at: now }).onConflictDoNothing()
    return isDone
  })
}

export async function findSubscriber(db: Database, by: { id: string } | { address: string }): Promise<Subscriber | undefined> {
  const [row] = await db
    .select()
    .from(subscribers)
    .where('id' in by ? eq(subscribers.id, by.id) : eq(subscribers.address, by.address))
  return row
}

/** What must not be kept: sign-ups that nobody confirmed or that were set aside, old network hashes, old counts. Returns how many sign-ups went. */
export async function tidy(db: Database, now: Date): Promise<number> {
  const before = (age: number) => new Date(now.getTime() - age)
  const lapsed = await db
    .delete(subscribers)
    .where(and(eq(subscribers.state, 'pending'), lt(subscribers.asked, before(rules.lapse))))
    .returning({ id: subscribers.id })
  await db
    .update(subscribers)
    .set({ networkHash: null })
    .where(lt(subscribers.asked, before(rules.network)))
  // Codes that have been used, when their time is over; six digits are soon guessed from a hash.
  await db
    .update(subscribers)
    .set({ codeHash: null })
    .where(and(eq(subscribers.state, 'active'), lt(subscribers.codeMade, before(rules.code.life))))
  await db.delete(limits).where(lt(limits.started, before(rules.limits.window)))
  await db.delete(asks).where(lt(asks.asked, before(rules.lapse)))
  return lapsed.length
}

/** The state of an address as the table names it; `none` when we hold nothing. */
export const stateOf = (subscriber: Subscriber | undefined): State => subscriber?.state ?? 'none'
