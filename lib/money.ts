/** Words for money. */
import type { NotedPrice } from './content/types.ts'

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

const monthFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** "2018-02" as "February 2018"; a year or a decade stays as it was written. */
export function notedWhen(noted: NotedPrice['noted']): string {
  return /^\d{4}-\d{2}$/.test(noted) ? monthFormat.format(new Date(`${noted}-01T00:00:00Z`)) : noted
}
