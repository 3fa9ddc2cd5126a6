/** What the form sends: kept at once without a look at what is known of the address, and decided afterwards, out of the reader's sight. */
import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { isStoreFailure } from '../db/failure.ts'
import { erased, mails, signupRequests, subscribers } from '../db/schema.ts'
import { reasonOf } from '../log.ts'
import { mailboxOf } from './address.ts'
import { countUp, type HashedNetwork } from './limits.ts'
import { spendMailbox } from './mailboxes.ts'
import { rules, type SignupLimits } from './rules.ts'
import { keyedHash } from './secrets.ts'
import { keyOf, rowsOf, type Transaction } from './store.ts'
import { decide } from './subscription.ts'
import { isWithin } from './window.ts'

export type Signup = {
  readonly address: string
  readonly addressHash: string
  /** The version of the form's wording. */
  readonly form: string
  /** Of the narrowest network that it came from. */
  readonly networkHash: string
  /** The networks around that one. */
  readonly around?: readonly HashedNetwork[]
  readonly at: Date
}

/** `taken`, and its mail follows. `later`: its mail waits until others have had theirs. `full`: not kept, because too much is waiting. */
export type Enqueued = 'taken' | 'later' | 'too many' | 'full'

/**
 * Keeps what the form sent, and says so once that is committed. Address by address it does exactly the same: what is known of one is not
 * looked at here. Where too much comes from around its network, or from everywhere, it is kept with its turn: how many its own network has
 * sent. So whoever fills a network's share waits, and the neighbours do not wait for him. The statement is `enqueue_signup` in
 * lib/db/migrations.
 */
export async function enqueueSignup(db: Database, signup: Signup, limits: SignupLimits = rules.limits): Promise<Enqueued> {
  const { address, addressHash, form, networkHash, around = [], at } = signup
  const wider = around.flatMap(({ hash, size }) => (size === 'household' ? [] : [{ hash, free: limits[size] }]))
  const result = await db.execute(sql`
    select enqueue_signup(
      ${address}, ${addressHash}, ${form}, ${networkHash}, ${JSON.stringify(wider)}::jsonb, ${at.toISOString()}, ${JSON.stringify(limits)}::jsonb
    ) as outcome`)
  return rowsOf(result)[0]?.outcome as Enqueued
}

type Request = typeof signupRequests.$inferSelect

/**
 * Decides what waits, at most `most`, in one transaction: first what is decided as it came, then, one at a time, those of a crowd in turn.
 * Returns how many it dealt with. One that cannot be decided is set aside with the reason and handed to `tell`: the others do not wait for
 * it.
 */
export async function processSignups(db: Database, now: Date, tell: (problem: unknown) => void, most = 20): Promise<number> {
  const key = await keyOf(db, 'address')
  let taken: readonly Request[] = []
  try {
    await db.transaction(async (tx) => {
      taken = await takeWaiting(tx, now, most)
      // Always in the same order: two workers never wait for one another's mailboxes.
      const byMailbox = taken.map((request) => ({ request, mailbox: keyedHash(key, mailboxOf(request.address)) }))
      for (const { request, mailbox } of byMailbox.sort((a, b) => (a.mailbox < b.mailbox ? -1 : 1)))
        await processSignup(tx, request, mailbox, now)
    })
  } catch (problem) {
    const [first] = taken
    if (!first || !isOfRow(problem)) throw problem
    if (taken.length > 1) return processSignups(db, now, tell, 1)
    await db
      .update(signupRequests)
      .set({ problem: reasonOf(problem) })
      .where(eq(signupRequests.id, first.id))
    tell(problem)
  }
  return taken.length
}

/** Whether a failure is about what stands in a row: data that the store refuses, or that our own code cannot handle. Else it is everybody's. */
function isOfRow(problem: unknown): boolean {
  if (problem instanceof Error && problem.cause instanceof Error) return isOfRow(problem.cause)
  if (isStoreFailure(problem)) return false
  // A statement that the store cannot carry out (classes 0A and 42) fails for every row.
  return !(problem instanceof Error && 'code' in problem && /^(0A|42)/.test(String(problem.code)))
}

async function takeWaiting(tx: Transaction, now: Date, most: number): Promise<readonly Request[]> {
  const waits = isNull(signupRequests.problem)
  const ordinary = await tx
    .select()
    .from(signupRequests)
    .where(and(waits, eq(signupRequests.turn, 0)))
    .orderBy(signupRequests.id)
    .limit(most)
    .for('update', { skipLocked: true })
  if (ordinary.length) return ordinary
  const next = await tx
    .select()
    .from(signupRequests)
    .where(waits)
    .orderBy(signupRequests.turn, signupRequests.id)
    .limit(1)
    .for('update', { skipLocked: true })
  return next.length && (await isCrowdsTurn(tx, now)) ? next : []
}

/**
 * A crowd's sign-up is decided when no mail is due, or will be in a minute because sending has stopped, and no more often than the rules
 * say: everybody else's code goes first.
 */
async function isCrowdsTurn(tx: Transaction, now: Date): Promise<boolean> {
  const [due] = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, 'waiting'), lte(mails.due, new Date(now.getTime() + rules.mail.probe.most))))
    .limit(1)
  if (due) return false
  const [count = 0] = await countUp(tx, ['decided of a crowd'], now, rules.limits.window)
  return count <= rules.limits.crowd
}

/** What becomes of one sign-up: its row goes, and perhaps a mail is due. */
async function processSignup(
  tx: Transaction,
  { id, address, addressHash, form, asked, networkHash }: Request,
  mailboxHash: string,
  now: Date,
) {
  await tx.delete(signupRequests).where(eq(signupRequests.id, id))
  const mailbox = await spendMailbox(tx, mailboxHash, now)
  if (mailbox.isResting || !(await mayBeWrittenTo(tx, addressHash, now))) return
  const consent = { form, asked, networkHash, confirmed: null, method: null }
  const [added] = await tx
    .insert(subscribers)
    .values({ address, addressHash, state: 'pending', since: now, ...consent })
    .onConflictDoNothing()
    .returning()
  const [known] = added ? [added] : await tx.select().from(subscribers).where(eq(subscribers.address, address)).for('update')
  if (!known) throw new Error('A subscriber vanished between two lines of one transaction.')
  const decision = decide(added ? 'none' : known.state, 'ask')
  if (!decision?.mail || decision.to === 'none') return
  if (!added)
    await tx
      .update(subscribers)
      .set({
        ...(decision.to === 'pending' ? consent : {}),
        state: decision.to,
        since: known.state === decision.to ? known.since : now,
      })
      .where(eq(subscribers.id, known.id))
  await mailbox.spend()
  await tx.update(erased).set({ mailed: now }).where(eq(erased.addressHash, addressHash))
  await tx.insert(mails).values({ kind: decision.mail, subscriber: known.id, due: now, made: now })
}

/**
 * Whether the form may cause a mail to an address whose fingerprint we hold: once in thirty days, so that its owner can come back and a
 * stranger cannot plague her; never where the address was refused, or complained, before it was erased.
 */
async function mayBeWrittenTo(tx: Transaction, addressHash: string, now: Date): Promise<boolean> {
  const [fingerprint] = await tx.select().from(erased).where(eq(erased.addressHash, addressHash))
  if (!fingerprint) return true
  return !fingerprint.suppressed && !(fingerprint.mailed && isWithin(fingerprint.mailed, now, rules.erased))
}
