/** The words at the foot of a letter's page: its label, and its receipt. */

import { kilobytes } from './limits.ts'
import type { PrintedLetter } from './mail/print.tsx'
import type { LetterReceipt } from './receipt.ts'
import { isBalanced } from './receipt.ts'

const count = (number: number, one: string, many: string) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** Minutes that so many words take, at 230 a minute, never less than one. */
const minutesFor = (words: number) => Math.max(1, Math.round(words / 230))

/** "38 KB, 4 pictures, passes the mail list of 2026, 5 minutes, knows nothing about you." */
export function labelOf({ html, pictures, text }: PrintedLetter, isSound: boolean): string {
  return [
    `${Math.ceil(kilobytes(Buffer.byteLength(html)))} KB`,
    count(pictures.length, 'picture', 'pictures'),
    isSound ? 'passes the mail list of 2026' : 'does not pass the mail list of 2026',
    count(minutesFor(text.split(/\s+/).length), 'minute', 'minutes'),
    'knows nothing about you.',
  ].join(', ')
}

/** What became of a letter; nothing for a receipt that does not sum. */
export function receiptWords(receipt: LetterReceipt): string | undefined {
  if (!isBalanced(receipt)) return undefined
  const { frozen, accepted, refused, left, uncertain, minutes, leftWithinSevenDays } = receipt
  const said = [frozen, accepted, refused, left, uncertain].map((number) => number.toLocaleString('en-GB'))
  const sum = `Meant for ${said[0]} = accepted ${said[1]} + refused ${said[2]} + left before their turn ${said[3]} + uncertain ${said[4]}.`
  const leavers = leftWithinSevenDays === undefined ? [] : [`${count(leftWithinSevenDays, 'person', 'people')} left within seven days.`]
  return [sum, `It took ${count(minutes, 'minute', 'minutes')}.`, ...leavers, 'Opens: not counted, because nothing looks.'].join(' ')
}
