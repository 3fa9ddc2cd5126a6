/** Who made a bag. */
import type { Bag, Names } from '../types.ts'

/** The credit where there is one, else the names of its houses. */
export const makerOf = (bag: Bag, houseNames: Names): string => bag.maker ?? bag.houses.map((slug) => houseNames[slug] ?? slug).join(', ')
