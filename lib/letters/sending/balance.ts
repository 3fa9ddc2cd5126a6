/** Whether everybody is accounted for: the balance of a letter, when it is settled, and its receipt. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { deliveries, letters, subscribers } from '../../db/schema.ts'
import { rowsOf, type Transaction } from '../../newsletter/store.ts'
import type { LetterReceipt } from '../receipt.ts'
import { letterRules } from '../rules.ts'
import type { SentLetter } from '../sent.ts'
import { applyToLetter, type LetterRow, listAllTried, lockLetter } from './letter-rows.ts'

export type DeliveryState = (typeof deliveries.$inferSelect)['state']

/** How many deliveries of a letter are in each state; those of which there are none are left out. */
export async function countByState(db: Database | Transaction, letter: number): Promise<Readonly<Partial<Record<DeliveryState, number>>>> {
  const rows = await db
    .select({ state: deliveries.state, count: sql<number>`count(*)::int` })
    .from(deliveries)
    .where(eq(deliveries.letter, letter))
    .groupBy(deliveries.state)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

const open = ['waiting', 'leased', 'handing', 'deferred'] as const

/** Whether a letter has deliveries in some state, asked for one after the other: each such question has an index. */
async function hasAny(db: Database, letter: number, ...states: readonly DeliveryState[]): Promise<boolean> {
  for (const state of states) {
    const found = await db
      .select({ letter: deliveries.letter })
      .from(deliveries)
      .where(and(eq(deliveries.letter, letter), eq(deliveries.state, state)))
      .limit(1)
    if (found.length) return true
  }
  return false
}

/** What came of an attempt to settle: done; not yet; or the balance is not exact, which is a mistake of ours. */
export type Settled = 'settled' | 'open' | { readonly missing: number }

/**
 * Settles a letter of which nothing waits: frozen = accepted + refused + skipped + uncertain. One that a server has put off for some, and everybody else
 * was sent, is noted as tried, once and for all.
 */
export async function settle(db: Database, { id }: Pick<LetterRow, 'id'>, now: Date): Promise<Settled> {
  if (await hasAny(db, id, 'waiting', 'leased', 'handing')) return 'open'
  await db
    .update(letters)
    .set({ allTried: now })
    .where(and(eq(letters.id, id), eq(letters.state, 'sending'), isNull(letters.allTried)))
  if (await hasAny(db, id, 'deferred')) return 'open'
  return db.transaction(async (tx) => {
    const held = await lockLetter(tx, id)
    if (held?.state !== 'sending') return 'open'
    const counts = await countByState(tx, id)
    if (open.some((state) => counts[state])) return 'open'
    const found = Object.values(counts).reduce((sum, count) => sum + count, 0)
    if (found !== held.frozen) return { missing: (held.frozen ?? 0) - found }
    const words = Object.entries(counts)
      .map(([state, count]) => `${count} ${state}`)
      .join(', ')
    await applyToLetter(tx, held, 'settle', now, { settledAt: now }, words)
    return 'settled'
  })
}

/** What became of a letter: counted while the rows of its deliveries are there, and kept from then on. */
export async function receiptFor(db: Database | Transaction, row: LetterRow, now: Date): Promise<LetterReceipt> {
  if (row.receipt) return row.receipt as LetterReceipt
  const counts = await countByState(db, row.id)
  const [times] = await db
    .select({ first: sql<string | null>`min(${deliveries.tried})`, last: sql<string | null>`max(${deliveries.at})` })
    .from(deliveries)
    .where(and(eq(deliveries.letter, row.id), eq(deliveries.state, 'accepted')))
  const ms = times?.first && times.last ? new Date(times.last).getTime() - new Date(times.first).getTime() : 0
  const until = row.frozenAt && new Date(row.frozenAt.getTime() + letterRules.leaving)
  return {
    frozen: row.frozen ?? 0,
    accepted: counts.accepted ?? 0,
    refused: counts.refused ?? 0,
    left: counts.skipped ?? 0,
    uncertain: counts.uncertain ?? 0,
    minutes: Math.max(1, Math.round(ms / 60_000)),
    ...(row.frozenAt && until && now >= until && { leftWithinSevenDays: await countLeavers(db, row.id, row.frozenAt, until) }),
  }
}

async function countLeavers(db: Database | Transaction, letter: number, from: Date, until: Date): Promise<number> {
  const [found] = rowsOf(
    await db.execute(sql`
      select count(*)::int as count from ${deliveries} d join ${subscribers} s on s.id = d.subscriber
      where d.letter = ${letter} and d.state = 'accepted' and s.state = 'left'
        and s.since >= ${from.toISOString()}::timestamptz and s.since < ${until.toISOString()}::timestamptz`),
  )
  return Number(found?.count ?? 0)
}

/**
 * Letters that everybody has been sent once, the earliest first: from then on for good, also while some are sent it again. With their receipts, but for one
 * that was cancelled: of those who were put off a receipt would say that they left.
 */
export async function listSent(db: Database, now: Date): Promise<readonly SentLetter[]> {
  const sent: SentLetter[] = []
  for (const row of await listAllTried(db)) {
    const { slug, state, frozenAt } = row
    if (!frozenAt) continue
    sent.push({ slug, sentAt: frozenAt.toISOString(), ...(state !== 'cancelled' && { receipt: await receiptFor(db, row, now) }) })
  }
  return sent.sort((one, other) => one.sentAt.localeCompare(other.sentAt))
}
