/**
 * What the form promises, in versions: each subscriber holds the one that they agreed to (`form` of their row), and whoever sends letters keeps to
 * it. Another wording is another version; one that somebody holds is never changed or removed.
 */
import type { LetterKind } from '../types.ts'

export type LetterPromise = {
  readonly version: string
  /** As the form says it. */
  readonly words: string
  /** The kinds of letter that it speaks of. */
  readonly kinds: readonly LetterKind[]
  /** Days that lie between two letters, at least. */
  readonly atMostOneIn: number
}

/**
 * What whoever signs up now agrees to. A month has 28 days at least. A letter of corrections alone would be a second one in the month: they stand in
 * the next letter.
 */
export const currentPromise: LetterPromise = { version: '2026-11', words: 'One letter a month', kinds: ['issue'], atMostOneIn: 28 }

/** Every version that somebody may hold. */
export const promises: readonly LetterPromise[] = [currentPromise]
