/** Confirming: by the code that is typed, or the button behind the mail's link. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { subscribers } from '../db/schema.ts'
import { mailboxOf } from './address.ts'
import { countOf, countUp } from './limits.ts'
import { rules } from './rules.ts'
import { hash, isSame, keyedHash } from './secrets.ts'
import { apply, keyOf, type Subscriber } from './store.ts'
import { isWithin } from './window.ts'

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
 * that was used is worth its tries, too, so that nobody learns by guessing who is on the list.
 */
export async function confirmByCode(db: Database, addressHash: string, code: string, now: Date): Promise<Confirmed> {
  const key = await keyOf(db, 'address')
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select()
      .from(subscribers)
      .where(and(eq(subscribers.addressHash, addressHash), inArray(subscribers.state, ['pending', 'active'])))
      .for('update')
    if (!known?.codeHash || !known.codeMade) return 'wrong'
    // Of all codes that its mailbox is sent in a day, under whatever spelling.
    const tries = `day of ${keyedHash(key, mailboxOf(known.address))}`
    const isExhausted = known.codeTries >= rules.code.tries || (await countOf(tx, tries, now, rules.code.day)) >= rules.code.triesADay
    if (isExhausted) return 'exhausted'
    if (!isWithin(known.codeMade, now, rules.code.life)) return 'old'
    if (isSame(known.codeHash, hashOfCode(known.id, code)))
      return (await apply(tx, known, 'confirm', now, confirmation(known, now, 'code'))) ? 'confirmed' : 'already'
    await tx
      .update(subscribers)
      .set({ codeTries: known.codeTries + 1 })
      .where(eq(subscribers.id, known.id))
    await countUp(tx, [tries], now, rules.code.day)
    return known.codeTries + 1 >= rules.code.tries ? 'exhausted' : 'wrong'
  })
}

/** A code has six digits: its hash is of the subscriber, too, so that one list of hashes does not open all. */
export const hashOfCode = (id: string, code: string) => hash(`${id}|${code}`)

/**
 * The button of the page that the mail's link leads to. A used link of somebody on the list says so for as long as they are there.
 */
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
