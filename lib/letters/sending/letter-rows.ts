/** Letters as rows: which there are, and their changes, each of which leaves a line. */
import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { deliveries, letterChanges, letters } from '../../db/schema.ts'
import type { Transaction } from '../../newsletter/store.ts'
import type { RenderedLetter } from '../rendered.ts'
import { type LetterEvent, type LetterState, nextState } from './states.ts'

export type LetterRow = typeof letters.$inferSelect

export async function findLetter(db: Database | Transaction, slug: string): Promise<LetterRow | undefined> {
  return (await db.select().from(letters).where(eq(letters.slug, slug)))[0]
}

/** Throws, with what there is, when no letter has that name. */
export async function requireLetter(db: Database, slug: string): Promise<LetterRow> {
  const found = await findLetter(db, slug)
  if (found) return found
  const all = await db.select({ slug: letters.slug }).from(letters).orderBy(asc(letters.slug))
  const known = all.length ? `Known: ${all.map((one) => one.slug).join(', ')}.` : 'None has been tested or sent yet.'
  throw new Error(`No letter "${slug}" is known here. ${known}`)
}

export const listLetters = (db: Database): Promise<LetterRow[]> => db.select().from(letters).orderBy(asc(letters.id))

export const listLettersIn = (db: Database, states: readonly LetterState[]): Promise<LetterRow[]> =>
  db
    .select()
    .from(letters)
    .where(inArray(letters.state, [...states]))
    .orderBy(asc(letters.id))

/** Takes the row of a letter until the transaction ends. */
export async function lockLetter(tx: Transaction, id: number): Promise<LetterRow | undefined> {
  return (await tx.select().from(letters).where(eq(letters.id, id)).for('update'))[0]
}

/** Applies an event to a letter whose row the transaction holds, and notes it. False, and nothing changes, where the table refuses it. */
export async function applyToLetter(
  tx: Transaction,
  { id, state }: Pick<LetterRow, 'id' | 'state'>,
  event: LetterEvent,
  now: Date,
  more: Partial<LetterRow> = {},
  words?: string,
): Promise<boolean> {
  const to = nextState(state, event)
  if (!to) return false
  await tx
    .update(letters)
    .set({ state: to, since: now, problem: null, ...more })
    .where(eq(letters.id, id))
  await tx.insert(letterChanges).values({ letter: id, at: now, event, from: state, to, words: words ?? null })
  return true
}

/** The same by itself. Resolves with the state that it found; `isDone` is false where the table refuses the event. */
export async function changeLetter(
  db: Database,
  id: number,
  event: LetterEvent,
  now: Date,
  more: Partial<LetterRow> = {},
  words?: string,
): Promise<{ readonly found: LetterState | undefined; readonly isDone: boolean }> {
  return db.transaction(async (tx) => {
    const row = await lockLetter(tx, id)
    return { found: row?.state, isDone: row !== undefined && (await applyToLetter(tx, row, event, now, more, words)) }
  })
}

/**
 * Notes a letter as it stands in the served edition: new, edited, or as before. A frozen letter stays what it was. Returns its row.
 */
export async function noteRendered(db: Database, { slug, hash, send, notAfter }: RenderedLetter, now: Date): Promise<LetterRow> {
  return db.transaction(async (tx) => {
    const values = { slug, hash, send, notAfter, state: 'draft' as const, since: now }
    await tx.insert(letters).values(values).onConflictDoNothing()
    const [row] = await tx.select().from(letters).where(eq(letters.slug, slug)).for('update')
    if (!row) throw new Error(`The letter ${slug} cannot be kept.`)
    const as = { hash, send, notAfter }
    if (row.state === 'draft') await applyToLetter(tx, row, 'ready', now, as)
    else if (row.hash !== hash) await applyToLetter(tx, row, 'edit', now, as)
    return (await findLetter(tx, slug)) ?? row
  })
}

/**
 * Of a frozen letter: that it was not cancelled before anybody could have it. Asked of its deliveries, or of its receipt where these are gone.
 */
const isOut = sql`(${letters.state} <> 'cancelled'
  or exists (select from ${deliveries} where ${deliveries.letter} = ${letters.id} and ${deliveries.state} in ('handing', 'accepted', 'uncertain'))
  or (${letters.receipt} ->> 'accepted')::int + (${letters.receipt} ->> 'uncertain')::int > 0)`

/** Letters that everybody they were frozen for was sent once, whatever became of them afterwards. */
export const listAllTried = (db: Database): Promise<LetterRow[]> =>
  db
    .select()
    .from(letters)
    .where(and(isNotNull(letters.allTried), isOut))
    .orderBy(asc(letters.id))

/** When the last letter but one was frozen, if one was that anybody can have. */
export async function lastFrozenAt(db: Database | Transaction, but: number): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: letters.frozenAt })
    .from(letters)
    .where(and(isNotNull(letters.frozenAt), ne(letters.id, but), isOut))
    .orderBy(sql`${letters.frozenAt} desc`)
    .limit(1)
  return row?.at ?? undefined
}
