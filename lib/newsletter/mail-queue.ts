/**
 * The queue of mail as rows: which is next, and what a sending leaves behind. That sending has stopped is no flag: it stands in the rows
 * that wait for a fault of ours to be mended, so every process knows it, and so does the next one. All such rows are due at the same
 * moment, and whoever moves it on may send one mail as a probe. A mail in hand has a lease, and is left alone until that ends.
 */
import { and, asc, eq, gt, inArray, isNull, lt, lte, min, or, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { mailFaults, mails, subscribers } from '../db/schema.ts'
import type { Addressed } from './compose.ts'
import { hashOfCode } from './confirmation.ts'
import { rules } from './rules.ts'
import { codeOf, hash, tokenOf } from './secrets.ts'
import { change, keyOf, type Subscriber } from './store.ts'
import { type Fault, isFault, type Reason, type Verdict } from './verdicts.ts'

export type QueuedMail = typeof mails.$inferSelect
type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
export type Claimed = { readonly row: QueuedMail; readonly mail: Addressed; readonly isProbe: boolean }

const isHeldUp = and(eq(mails.state, 'waiting'), inArray(mails.reason, mailFaults))
const after = (now: Date, ms: number) => new Date(now.getTime() + ms)
/** Over by now; or later than any pause or lease can have made it, by a clock that has jumped ahead and back. */
const isPast = (moment: typeof mails.due | typeof mails.lease, now: Date) =>
  or(lte(moment, now), gt(moment, after(now, rules.mail.farthest)))
const isDue = (now: Date) => isPast(mails.due, now)
/** Held up, and in nobody's hand: a probe may be such a mail, too, and is not due before its lease ends. */
const isHeldUpAndFree = (now: Date) => and(isHeldUp, or(isNull(mails.lease), isPast(mails.lease, now)))

/**
 * Takes the mail that has waited longest, and holds it for as long as a lease: should this process die, another sends it then. A mail that
 * nobody needs any more is dropped. While sending is stopped there is a probe at times and nothing else: a mail drawn by chance, so that
 * one that is itself the trouble does not stand for all.
 */
export async function claimNextMail(db: Database, now: Date): Promise<Claimed | undefined> {
  const codes = await keyOf(db, 'codes')
  return db.transaction(async (tx) => {
    const lease = after(now, rules.mail.lease)
    const isStopped = (await tx.select({ id: mails.id }).from(mails).where(isHeldUp).limit(1)).length > 0
    const freed = isStopped
      ? await tx
          .update(mails)
          .set({ due: lease })
          .where(and(isHeldUpAndFree(now), isDue(now)))
          .returning({ id: mails.id })
      : []
    if (isStopped && !freed.length) return undefined
    const isNext = or(
      isDue(now),
      inArray(
        mails.id,
        freed.map(({ id }) => id),
      ),
    )
    for (;;) {
      const [row] = await tx
        .select()
        .from(mails)
        .where(and(eq(mails.state, 'waiting'), isNext))
        .orderBy(isStopped ? sql`random()` : asc(mails.due))
        .limit(1)
        .for('update', { skipLocked: true })
      if (!row) return undefined
      const known = row.subscriber ? (await tx.select().from(subscribers).where(eq(subscribers.id, row.subscriber)))[0] : undefined
      const to = await recipientOf(tx, row, known, now)
      if (!to) {
        await tx.delete(mails).where(eq(mails.id, row.id))
        continue
      }
      await tx.update(mails).set({ due: lease, lease }).where(eq(mails.id, row.id))
      const mail = { id: row.id, kind: row.kind, subscriber: row.subscriber ?? row.id, to }
      if (row.kind !== 'code' || !known) return { row, mail, isProbe: isStopped }
      const [code, token] = [codeOf(codes, row.id), tokenOf(codes, row.id)]
      await tx
        .update(subscribers)
        .set({ codeHash: hashOfCode(known.id, code), linkHash: hash(token), codeMade: now, codeTries: 0 })
        .where(eq(subscribers.id, known.id))
      return { row, mail: { ...mail, code, token }, isProbe: isStopped }
    }
  })
}

/** Where a mail goes, or undefined when it is not wanted any more. A newer code kills the older, also one that was never sent. */
async function recipientOf(tx: Transaction, { kind, address, made, subscriber }: QueuedMail, known: Subscriber | undefined, now: Date) {
  if (kind === 'erased') return address ?? undefined
  if (!known || !subscriber || known.state === 'suppressed') return undefined
  if (kind !== 'code') return known.address
  // None is newer than the present: such a one was made by a clock that had jumped ahead.
  const isNewer = and(
    eq(mails.subscriber, subscriber),
    eq(mails.kind, 'code'),
    gt(mails.made, made),
    lt(mails.made, after(now, rules.code.life)),
  )
  const [newer] = known.state === 'pending' ? await tx.select({ id: mails.id }).from(mails).where(isNewer).limit(1) : [known]
  return newer ? undefined : known.address
}

/** Notes that a mail was taken by the server. If it was the probe, everything that was held up goes out. */
export async function noteSent(db: Database, { row, isProbe }: Claimed, now: Date) {
  await db.transaction(async (tx) => {
    await tx
      .update(mails)
      .set({ state: 'sent', sent: now, lease: null, address: null, failed: null, reason: null, problem: null })
      .where(eq(mails.id, row.id))
    // The address takes mail: mails that it refused before count against it no more, and are not tried again.
    if (row.subscriber)
      await tx
        .delete(mails)
        .where(and(eq(mails.state, 'dead'), eq(mails.subscriber, row.subscriber), inArray(mails.reason, ['strike', 'deferred'])))
    if (isProbe) await release(tx, now)
  })
}

/** Held-up mails are due, but for those in hand. They keep `failed`: what is in doubt and fails again is the mail's own. */
async function release(tx: Transaction, now: Date) {
  await tx.update(mails).set({ due: now }).where(isHeldUpAndFree(now))
  await tx.update(mails).set({ reason: null }).where(isHeldUp)
}

/** Puts a mail back as it was: its sending was broken off by us. */
export async function putBack(db: Database, { row, isProbe }: Claimed, now: Date) {
  await db.transaction(async (tx) => {
    await tx.update(mails).set({ due: now, lease: null }).where(eq(mails.id, row.id))
    if (isProbe) await tx.update(mails).set({ due: now }).where(isHeldUpAndFree(now))
  })
}

export type Failed = 'held up' | 'later' | 'given up'

/** Notes a failure as its verdict says. `problem` must not name an address. */
export async function noteFailure(db: Database, claimed: Claimed, verdict: Verdict, problem: string, now: Date): Promise<Failed> {
  const { row, isProbe } = claimed
  // It was held up before, others went out since, and it fails again.
  const isItsOwn = verdict.effect === 'doubt' && row.failed !== null && row.reason === null
  if ((verdict.effect === 'stop' || verdict.effect === 'doubt') && !isItsOwn) {
    await holdUp(db, row, verdict.reason, problem, now)
    return 'held up'
  }
  const isRetried = isItsOwn ? verdict.reason !== 'template' : verdict.effect === 'retry'
  const pause = isRetried ? rules.mail.pauses[row.tries] : undefined
  if (verdict.effect === 'suppress' && row.subscriber) await change(db, row.subscriber, 'bounce', now)
  await db.transaction(async (tx) => {
    const same = { failed: now, problem, lease: null, tries: row.tries + 1 }
    await tx
      .update(mails)
      .set(
        pause === undefined
          ? { ...same, state: 'dead', address: null, reason: verdict.reason }
          : { ...same, due: after(now, pause), reason: isItsOwn ? null : verdict.reason },
      )
      .where(eq(mails.id, row.id))
    if (isProbe) await release(tx, now)
  })
  if (pause !== undefined) return 'later'
  if (row.subscriber && (await isWornOut(db, row.subscriber, verdict.reason, now))) await change(db, row.subscriber, 'bounce', now)
  return 'given up'
}

async function holdUp(db: Database, row: QueuedMail, reason: Fault, problem: string, now: Date) {
  await db.transaction(async (tx) => {
    const failed = row.failed && isFault(row.reason) ? row.failed : now
    await tx.update(mails).set({ failed, reason, problem, lease: null }).where(eq(mails.id, row.id))
    const [first] = await tx
      .select({ began: min(mails.failed) })
      .from(mails)
      .where(isHeldUp)
    const { least, most } = rules.mail.probe
    const pause = Math.min(Math.max(now.getTime() - (first?.began ?? now).getTime(), least), most)
    await tx
      .update(mails)
      .set({ due: after(now, pause) })
      .where(isHeldUpAndFree(now))
  })
}

/** Whether an address has refused so many mails, so far apart, that it is not written to again. */
async function isWornOut(db: Database, subscriber: string, reason: Reason, now: Date): Promise<boolean> {
  if (reason !== 'strike' && reason !== 'deferred') return false
  const { mails: enough, span } = rules.mail.strikes[reason]
  const strikes = await db
    .select({ failed: mails.failed })
    .from(mails)
    .where(and(eq(mails.subscriber, subscriber), eq(mails.state, 'dead'), eq(mails.reason, reason)))
  const first = Math.min(...strikes.map(({ failed }) => failed?.getTime() ?? now.getTime()))
  return strikes.length >= enough && now.getTime() - first >= span
}
