/** When a letter may go out, and to whom: arming and freezing. */
import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { localTimeAt } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { deliveries, letters, subscribers } from '../../db/schema.ts'
import type { Transaction } from '../../newsletter/store.ts'
import { promisesFor } from '../promise.ts'
import type { RenderedLetter } from '../rendered.ts'
import { adoptedAt } from './epoch.ts'
import { type AskServers, groupsOf } from './groups.ts'
import { ensureLanes, lockLanes } from './lane-rows.ts'
import { applyToLetter, changeLetter, type LetterRow, lastFrozenAt, lockLetter } from './letter-rows.ts'

/** What somebody is told who wants a letter sent that cannot be. */
export type Refused = { readonly refused: string }

/** How many on the list hold some versions of the promise. */
async function countHolders(db: Database | Transaction, versions: readonly string[]): Promise<number> {
  const [row] = await db
    .select({ all: count() })
    .from(subscribers)
    .where(and(eq(subscribers.state, 'active'), inArray(subscribers.form, [...versions])))
  return versions.length ? (row?.all ?? 0) : 0
}

/** The versions of the promise that let this letter go out, or why it would break what all people hold. */
async function keptPromises(
  db: Database | Transaction,
  row: LetterRow,
  rendered: RenderedLetter,
  now: Date,
): Promise<Refused | { readonly kept: readonly string[] }> {
  const last = await lastFrozenAt(db, row.id)
  const { kept, broken } = promisesFor(rendered.kind, now, last)
  if (kept.length || !broken.length) return { kept }
  const holders = await countHolders(
    db,
    broken.map(({ version }) => version),
  )
  const isRhythm = broken.some(({ why }) => why === 'rhythm')
  const why = isRhythm ? `the last letter went out on ${last ? localTimeAt(last) : ''}` : `it is of the kind "${rendered.kind}"`
  return { refused: `${row.slug} would break what ${holders} subscribers were promised: ${why}. See lib/newsletter/promise.ts.` }
}

/**
 * Arms a letter by hand, or says why not. `isLate` lets it go out after its `notAfter`. The letter must be the one that was tested, as the served edition
 * has it.
 */
export async function arm(
  db: Database,
  row: LetterRow,
  rendered: RenderedLetter,
  now: Date,
  isLate = false,
): Promise<Refused | { readonly armed: true }> {
  if (row.state !== 'tested' || row.hash !== rendered.hash)
    return {
      refused: `${row.slug} is ${row.state}, and not tested as it stands in the edition: npm run letter -- test ${row.slug} ADDRESS.`,
    }
  if (now > row.notAfter && !isLate)
    return { refused: `${row.slug} was not to go out after ${localTimeAt(row.notAfter)}. To send it all the same, add --late.` }
  const promised = await keptPromises(db, row, rendered, now)
  if ('refused' in promised) return promised
  const { isDone, found } = await changeLetter(db, row.id, 'arm', now, { isLate })
  return isDone ? { armed: true } : { refused: `${row.slug} is ${found ?? 'gone'} meanwhile.` }
}

/**
 * Arms a letter by the clock: at its `send`, if it was tested. Nothing where it is not due, was due before the store was adopted, or is not the clock's
 * to send; else what `arm` says.
 */
export async function armByClock(db: Database, row: LetterRow, rendered: RenderedLetter, now: Date) {
  if (now < row.send || row.state === 'armed') return undefined
  const adopted = await adoptedAt(db)
  if (adopted && row.send < adopted) return undefined
  return arm(db, row, rendered, now)
}

export type Frozen = { readonly frozen: number; readonly unpromised: number }

/**
 * Settles who gets an armed letter, in one statement: whoever is on the list and was promised such a letter. Nobody is added afterwards. Nothing happens
 * where it is not armed any more. Refuses a letter that is not the one that was armed, and one that nobody was promised so soon after another, which
 * may have been frozen since it was armed.
 */
export async function freeze(
  db: Database,
  row: LetterRow,
  rendered: RenderedLetter,
  now: Date,
  ask?: AskServers,
): Promise<Frozen | Refused | undefined> {
  if (row.hash !== rendered.hash) return { refused: `${row.slug} was edited after it was armed.` }
  if (now > row.notAfter && !row.isLate) return { refused: `${row.slug} was not to go out after ${localTimeAt(row.notAfter)}.` }
  const domain = sql`split_part(${subscribers.address}, '@', 2)`
  const isActive = eq(subscribers.state, 'active')
  const domains = await db
    .selectDistinct({ domain: sql<string>`${domain}` })
    .from(subscribers)
    .where(isActive)
  const groups = JSON.stringify(
    await groupsOf(
      domains.map((one) => one.domain),
      ask,
    ),
  )
  return db.transaction(async (tx) => {
    await ensureLanes(tx, now)
    // Who holds the lanes freezes alone: of two letters, the second has to know of the first.
    await lockLanes(tx, now)
    const held = await lockLetter(tx, row.id)
    if (held?.state !== 'armed' || held.hash !== rendered.hash) return undefined
    const promised = await keptPromises(tx, row, rendered, now)
    if ('refused' in promised) return promised
    const { kept } = promised
    const inserted = await tx.execute(sql`
      insert into ${deliveries} (letter, subscriber, state, lane, due)
      select ${row.id}, ${subscribers.id}, 'waiting', coalesce(${groups}::jsonb ->> ${domain}, 'other'), ${now.toISOString()}::timestamptz
      from ${subscribers} where ${isActive} and ${inArray(subscribers.form, kept.length ? [...kept] : [''])}`)
    const frozen = (inserted as unknown as { rowCount: number }).rowCount
    const [{ all = 0 } = {}] = await tx.select({ all: count() }).from(subscribers).where(isActive)
    const unpromised = all - frozen
    await applyToLetter(tx, held, 'freeze', now, { mail: rendered, frozen, unpromised, frozenAt: now }, `${frozen} frozen`)
    return { frozen, unpromised }
  })
}

/** The letter as it was frozen. */
export function frozenMail({ slug, mail }: LetterRow): RenderedLetter {
  if (!mail) throw new Error(`${slug} is not frozen.`)
  const kept = mail as RenderedLetter
  return { ...kept, send: new Date(kept.send), notAfter: new Date(kept.notAfter) }
}

/** Lets a paused letter go on. `isLate`: also after its `notAfter`. `resend`: those of whom it is uncertain whether they have it get it again. */
export async function resume(
  db: Database,
  { id, slug }: LetterRow,
  now: Date,
  { isLate, resend }: { readonly isLate: boolean; readonly resend: boolean },
): Promise<Refused | { readonly again: number }> {
  return db.transaction(async (tx) => {
    const held = await lockLetter(tx, id)
    if (!held) return { refused: `${slug} is gone.` }
    if (now > held.notAfter && !held.isLate && !isLate)
      return { refused: `${slug} was not to go out after ${localTimeAt(held.notAfter)}. To send it all the same, add --late.` }
    const as = { ...(isLate && { isLate }), settledAt: null }
    if (!(await applyToLetter(tx, held, resend ? 'resend' : 'resume', now, as)))
      return { refused: `${slug} is ${held.state}, and not paused.` }
    if (!resend) return { again: 0 }
    const again = await tx
      .update(deliveries)
      .set({ state: 'waiting', due: now, at: null, reason: null, reply: null })
      .where(and(eq(deliveries.letter, id), eq(deliveries.state, 'uncertain')))
      .returning({ letter: deliveries.letter })
    return { again: again.length }
  })
}

/** Ends a letter before it is settled: whoever has not got it yet does not. */
export async function cancel(db: Database, { id, slug }: LetterRow, now: Date): Promise<Refused | { readonly skipped: number }> {
  return db.transaction(async (tx) => {
    const held = await lockLetter(tx, id)
    const skipped = held && (await cancelHeld(tx, held, now))
    return skipped === undefined ? { refused: `${slug} is ${held?.state ?? 'gone'}: nothing is left to cancel.` } : { skipped }
  })
}

/** The same with a letter whose row the transaction holds. Returns how many do not get it; nothing where it is over already. */
export async function cancelHeld(tx: Transaction, held: LetterRow, now: Date): Promise<number | undefined> {
  if (!(await applyToLetter(tx, held, 'cancel', now))) return undefined
  const skipped = await tx
    .update(deliveries)
    .set({ state: 'skipped', worker: null, lease: null, at: now })
    .where(and(eq(deliveries.letter, held.id), inArray(deliveries.state, ['waiting', 'leased', 'deferred'])))
    .returning({ letter: deliveries.letter })
  return skipped.length
}

/** Pauses a letter that is being sent, with the reason. False where it is not. */
export async function pause(db: Database, id: number, now: Date, problem: string): Promise<boolean> {
  return (await changeLetter(db, id, 'pause', now, { problem }, problem)).isDone
}

/** Whether some have not had their first mail of a letter yet. */
export async function hasUntried(db: Database, id: number): Promise<boolean> {
  const found = await db
    .select({ letter: deliveries.letter })
    .from(deliveries)
    .where(and(eq(deliveries.letter, id), eq(deliveries.state, 'waiting')))
    .limit(1)
  return found.length > 0
}

/** How many letters are settled: a new sender warms up by them. */
export const countSettled = (db: Database): Promise<number> => db.$count(letters, eq(letters.state, 'settled'))
