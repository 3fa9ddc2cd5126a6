/** Noted prices against the outside volume. */
import type { Bag, NotedPrice } from '../types.ts'
import { outsideVolume } from './measure.ts'

/** The first price that was noted in US dollars. Others are not converted: no source gives the rate of the day. */
export const priceInDollars = ({ prices }: Bag): NotedPrice | undefined => prices.find(({ currency }) => currency === 'USD')

/** US dollars for each cm³ of the outside; nothing where a side or such a price is missing. */
export function dollarsPerVolume(bag: Bag): number | undefined {
  const [volume, price] = [outsideVolume(bag), priceInDollars(bag)]
  return volume && price ? price.amount / volume : undefined
}
