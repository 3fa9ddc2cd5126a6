/** Asks the store which letters were sent, for whoever prints the magazine: a fault of the store never stops that. */
import { canBeAsked } from '../db/database.ts'
import { inTime } from '../db/failure.ts'
import { log, reasonOf } from '../log.ts'
import { isBalanced } from './receipt.ts'
import { type SentLetter, sentLetters } from './sent.ts'
import type { ToldLetter } from './told-letter.ts'

/** ms. Longer than this nobody who prints waits for the store. */
const PATIENCE = 3000

/**
 * What the store says, or `before`, with one line in the log, where it cannot be asked. An embedded store that nobody serves is left alone: it
 * settles no letter.
 */
export async function askSentLetters(
  before: readonly ToldLetter[],
  ask: () => Promise<readonly SentLetter[]> = sentLetters,
): Promise<readonly ToldLetter[]> {
  try {
    return (await canBeAsked()) ? (await inTime(PATIENCE, ask)).map(told) : before
  } catch (problem) {
    log.warn({ reason: reasonOf(problem) }, 'the store does not say which letters were sent; the edition keeps to what is known')
    return before
  }
}

/** A receipt that does not sum yet changes with every mail that is tried again, and no page prints it. */
const told = ({ receipt, ...letter }: SentLetter): ToldLetter => (receipt && isBalanced(receipt) ? { ...letter, receipt } : letter)
