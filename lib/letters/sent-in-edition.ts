/** What the edition on whose behalf this runs knows of letters that were sent, and which letters its readers have. */
import { existsSync, readFileSync } from 'node:fs'
import { findLetter, listLetters } from '../content/letters.ts'
import { editionContext } from '../edition-context.ts'
import type { Letter } from '../types.ts'
import type { LetterReceipt } from './receipt.ts'

/** A letter that went out, as an edition tells it: with its receipt once that is balanced. */
export type ToldLetter = { readonly slug: string; readonly sentAt: string; readonly receipt?: LetterReceipt }

/** The letters that were sent, as a file of an edition has them; none where there is no such file. */
export function readSentLetters(file: string): readonly ToldLetter[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

export const listSentLetters = (): readonly ToldLetter[] => readSentLetters(/* turbopackIgnore: true */ editionContext().sentLetters)

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
