/** What the edition on whose behalf this runs knows of letters that were sent, and which letters its readers have. */
import { findLetter, listLetters } from '../content/letters.ts'
import { editionContext } from '../edition-context.ts'
import type { Letter } from '../types.ts'
import { readSentLetters, type ToldLetter } from './told-letter.ts'

export const listSentLetters = (): readonly ToldLetter[] => readSentLetters(/* turbopackIgnore: true */ editionContext().sentLetters)

/** When each letter that was sent went out, in ISO 8601, by its slug. */
export const sentMoments = (): ReadonlyMap<string, string> => new Map(listSentLetters().map(({ slug, sentAt }) => [slug, sentAt]))

/** Whether a letter stands at /letters: once it was sent, or at once where its file says so. */
export const isShownOnWeb = ({ slug, isOnWebBefore }: Pick<Letter, 'slug' | 'isOnWebBefore'>, sent: ReadonlySet<string>): boolean =>
  isOnWebBefore || sent.has(slug)

/** The letters that readers have, the newest first. */
export function listShownLetters(): readonly Letter[] {
  const sent = new Set(listSentLetters().map(({ slug }) => slug))
  return listLetters().filter((letter) => isShownOnWeb(letter, sent))
}

/** A letter that readers have. */
export function findShownLetter(slug: string): Letter | undefined {
  const letter = findLetter(slug)
  const sent = new Set(listSentLetters().map((one) => one.slug))
  return letter && isShownOnWeb(letter, sent) ? letter : undefined
}
