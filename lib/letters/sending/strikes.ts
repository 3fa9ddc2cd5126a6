/** What counts against an address when it lasts: letters in a row that it did not take. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { deliveries, strikes } from '../../db/schema.ts'
import { change, type Transaction } from '../../newsletter/store.ts'
import { letterRules } from '../rules.ts'

export type StrikeReason = keyof typeof letterRules.strikes

/**
 * Notes that an address did not take a letter. True when it has refused so many, so far apart, that it is not written to again. A letter that was
 * taken, and that no report has come back of, ends the row: a relay takes everything at first, so its word alone ends none.
 */
export async function noteStrike(db: Database, subscriber: string, letter: number, reason: StrikeReason, now: Date): Promise<boolean> {
  const isThere = sql`exists (select from subscribers where id = ${subscriber}::uuid)`
  await db.execute(sql`
    insert into ${strikes} (subscriber, letter, reason, at) select ${subscriber}::uuid, ${letter}, ${reason}, ${now.toISOString()}::timestamptz where ${isThere}
    on conflict (subscriber, letter) do update set reason = excluded.reason`)
  const [clean] = await db
    .select({ letter: deliveries.letter })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.subscriber, subscriber),
        eq(deliveries.state, 'accepted'),
        sql`not exists (select from ${strikes} where ${strikes.subscriber} = ${deliveries.subscriber} and ${strikes.letter} = ${deliveries.letter})`,
      ),
    )
    .orderBy(desc(deliveries.letter))
    .limit(1)
  const inARow = await db
    .select({ at: strikes.at })
    .from(strikes)
    .where(and(eq(strikes.subscriber, subscriber), eq(strikes.reason, reason), sql`${strikes.letter} > ${clean?.letter ?? 0}`))
  const { letters: enough, span } = letterRules.strikes[reason]
  const first = Math.min(...inARow.map(({ at }) => at.getTime()))
  const isOver = inARow.length >= enough && now.getTime() - first >= span
  return isOver && change(db, subscriber, 'bounce', now)
}

/** Forgets what a letter that was taken has ended: called before the rows go that say so, since strikes are kept for longer than they are. */
export async function forgetEndedStrikes(tx: Transaction, letter: number) {
  await tx.execute(sql`
    delete from ${strikes} s using ${deliveries} d
    where d.letter = ${letter} and d.state = 'accepted' and s.subscriber = d.subscriber and s.letter < d.letter
      and not exists (select from ${strikes} own where own.subscriber = d.subscriber and own.letter = d.letter)`)
}
