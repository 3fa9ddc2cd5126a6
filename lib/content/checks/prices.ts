/** Prices of a shopping list: what a row must say beside the form of its fields. */
import { listGroups } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/** Problems of the rows of a shopping list. */
export function checkPrices({ data, at }: Parsed): readonly ContentProblem[] {
  return listGroups(data.items).flatMap(({ number, status, amount, currency, product, gap }, index) => {
    const messages: string[] = []
    if (status === 'priced' && (amount === undefined || currency === undefined))
      messages.push(`item ${number} is priced, so it needs an amount and a currency such as USD.`)
    if (status !== 'priced' && amount !== undefined) messages.push(`item ${number} has an amount, so its status is priced.`)
    if (!product && !gap) messages.push(`item ${number} has no product. Say in "gap" what is missing and why.`)
    return messages.map((message) => at(['items', index, 'status'], message))
  })
}
