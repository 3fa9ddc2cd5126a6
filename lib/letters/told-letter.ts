/** A letter that went out, as an edition tells it, and the file in which it does. */
import { existsSync, readFileSync } from 'node:fs'
import type { LetterReceipt } from './receipt.ts'

/** With its receipt once that is balanced. */
export type ToldLetter = { readonly slug: string; readonly sentAt: string; readonly receipt?: LetterReceipt }

/** The letters that were sent, as a file of an edition has them; none where there is no such file. */
export function readSentLetters(file: string): readonly ToldLetter[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
