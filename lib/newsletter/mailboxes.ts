/** How often the form may have us write to one mailbox, whatever its addresses are spelled like. */
import { eq } from 'drizzle-orm'
import { mailboxes } from '../db/schema.ts'
import { rules } from './rules.ts'
import type { Transaction } from './store.ts'
import { isWithin } from './window.ts'

const { pauses, forget } = rules.mailbox

/** Whether a mailbox still rests after so many mails in a row, the last of which was caused at a moment. */
export function isResting(mails: number, mailed: Date | null, now: Date): boolean {
  const pause = pauses[Math.min(mails, pauses.length) - 1]
  return mailed !== null && pause !== undefined && isWithin(mailed, now, pause - 1)
}

/**
 * Holds the row of a mailbox until the transaction ends: two sign-ups for it are decided one after the other. `spend` notes that a mail was
 * caused; each makes the next wait longer, until the mailbox has been left alone for a week.
 */
export async function spendMailbox(tx: Transaction, hash: string, now: Date) {
  await tx.insert(mailboxes).values({ hash }).onConflictDoNothing()
  const [{ mailed = null, mails = 0 } = {}] = await tx.select().from(mailboxes).where(eq(mailboxes.hash, hash)).for('update')
  const inARow = mailed && isWithin(mailed, now, forget) ? mails : 0
  return {
    isResting: isResting(inARow, mailed, now),
    spend: () =>
      tx
        .update(mailboxes)
        .set({ mailed: now, mails: inARow + 1 })
        .where(eq(mailboxes.hash, hash)),
  }
}
