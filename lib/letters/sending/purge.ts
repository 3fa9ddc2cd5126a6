/** What is not kept of letters: the rows of deliveries of long ago, after their receipt was written. */
import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { deliveries, letters, seenReports, strikes } from '../../db/schema.ts'
import { letterRules } from '../rules.ts'
import { cancelHeld } from './arm.ts'
import { receiptFor } from './balance.ts'
import { lockLetter } from './letter-rows.ts'
import { forgetEndedStrikes } from './strikes.ts'

const before = (now: Date, ms: number) => new Date(now.getTime() - ms)

/** Removes what is older than `letterRules.keep`. A letter that is still not over then, as one that stays paused, is cancelled. */
export async function purgeLetters(db: Database, now: Date) {
  const { keep } = letterRules
  const old = await db
    .select({ id: letters.id })
    .from(letters)
    .where(and(isNull(letters.receipt), lt(letters.frozenAt, before(now, keep.deliveries))))
  for (const { id } of old)
    await db.transaction(async (tx) => {
      const row = await lockLetter(tx, id)
      if (!row) return
      await cancelHeld(tx, row, now)
      await forgetEndedStrikes(tx, id)
      const receipt = await receiptFor(tx, row, now)
      await tx.update(letters).set({ receipt, mail: null }).where(eq(letters.id, id))
      await tx.delete(deliveries).where(eq(deliveries.letter, id))
    })
  await db.delete(strikes).where(lt(strikes.at, before(now, keep.strikes)))
  await db.delete(seenReports).where(lt(seenReports.at, before(now, keep.seen)))
}
