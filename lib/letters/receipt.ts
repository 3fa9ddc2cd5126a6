/** What became of a letter, counted when all of it was settled: printed at the foot of its page. */

export type LetterReceipt = {
  /** Everybody it was meant for when it was frozen; the sum of the next four. */
  readonly frozen: number
  readonly accepted: number
  readonly refused: number
  /** Who left, or was erased, before their turn came. */
  readonly left: number
  /** Handed to a server that never answered: perhaps it came, and it is not sent again. */
  readonly uncertain: number
  /** From the first mail to the last. */
  readonly minutes: number
  /** Who left within seven days of it; nothing until these have passed. */
  readonly leftWithinSevenDays?: number
}

/** Whether everybody is accounted for. A receipt that does not sum is not printed. */
export const isBalanced = ({ frozen, accepted, refused, left, uncertain }: LetterReceipt): boolean =>
  frozen === accepted + refused + left + uncertain
