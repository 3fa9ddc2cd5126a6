/** Prices: what a list and a catalogue entry must say of them. */
import type { Parsed } from './parse.ts'
import type { Problem } from './problem.ts'

const asList = (value: unknown) => (Array.isArray(value) ? (value as Record<string, unknown>[]) : [])
const isCurrency = (value: unknown) => typeof value === 'string' && /^[A-Z]{3}$/.test(value)

/** Problems of the prices of a bag or a shopping list. */
export function checkPrices(document: Parsed): readonly Problem[] {
  const problems: Problem[] = []
  asList(document.data.prices).forEach((price, at) => {
    if (price?.currency && !isCurrency(price.currency))
      problems.push(
        document.at(['prices', at, 'currency'], `"${price.currency}" is not a currency code. Write three capitals, such as USD.`),
      )
    if (price?.noted && !/^\d{4}(-\d{2}){0,2}$|^\d{4}s$/.test(String(price.noted)))
      problems.push(document.at(['prices', at, 'noted'], `"${price.noted}" is not a date. Write 2019, 2019-07 or 1990s.`))
  })
  asList(document.data.items).forEach((item, at) => {
    const path = ['items', at, 'status']
    if (item?.status === 'priced' && (item.amount === undefined || !isCurrency(item.currency)))
      problems.push(document.at(path, `item ${item.number} is priced, so it needs an amount and a currency such as USD.`))
    if (item?.status !== 'priced' && item?.amount !== undefined)
      problems.push(document.at(path, `item ${item?.number} has an amount, so its status is priced.`))
    if (!item?.product && !item?.gap)
      problems.push(document.at(path, `item ${item?.number} has no product. Say in "gap" what is missing and why.`))
  })
  return problems
}
