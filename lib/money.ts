/** Words for money. */

import { parseNoted } from './noted.ts'
import type { NotedPrice } from './types.ts'

/** "US$ 165" is for shops; we print the code: "165 USD", with decimals only where there are any. */
export function money(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  return `${new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount)} ${currency}`
}

const rate = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })

/** What a cm³ costs, to three figures: "7.55 USD per cm³". */
export const moneyPerVolume = (amount: number, currency: string) => `${rate.format(amount)} ${currency} per cm³`

/** The same for a screen reader: "165 US dollars". */
export function moneyInWords(amount: number, currency: string): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: 0 }).format(amount)
}

/** "2018-02" as "February 2018"; a year or a decade stays as it was written. */
export const notedWhen = (noted: NotedPrice['noted']): string => parseNoted(noted)?.words ?? noted
