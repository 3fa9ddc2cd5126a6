/** Which letters have gone out, for those who print the magazine. */

import { now } from '../clock.ts'
import { database } from '../db/database.ts'
import type { LetterReceipt } from './receipt.ts'
import { listSent } from './sending/balance.ts'

/** A letter that everybody it was frozen for has been sent, once at least. Plain data, which stands in the edition. */
export type SentLetter = {
  readonly slug: string
  /** When its sending began, in ISO 8601 as UTC. */
  readonly sentAt: string
  /** Balanced once the letter is settled: until then some servers have put it off. A letter that was cancelled has none. */
  readonly receipt?: LetterReceipt
}

/**
 * Every letter that has gone out, the earliest first. Rejects when the store cannot be asked: whoever prints then keeps to what the edition before
 * says.
 */
export async function sentLetters(): Promise<readonly SentLetter[]> {
  return listSent(await database(), now())
}
