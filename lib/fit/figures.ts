/** Computed numbers as a reader sees them: short, and never so short that they say something else than the verdict. Pure. */

const MOST_DECIMALS = 12

/** `least` decimals, and below one as many as two figures need. */
const decimalsFor = (value: number, least: number) =>
  value > 0 && value < 1 ? Math.min(MOST_DECIMALS, Math.max(least, 1 - Math.floor(Math.log10(value)))) : least

const format = (value: number, least: number, roundingMode: 'halfExpand' | 'floor' = 'halfExpand') =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimalsFor(value, least), roundingMode }).format(value)

/** To a tenth, or to two figures below one. */
export const round = (value: number) => format(value, 1)

/** The same, and never more than there is: for room that is left. */
export const roundDown = (value: number) => format(value + 1e-6, 1, 'floor')

/** A number that a source states, as it states it: to a thousandth. */
export const stated = (value: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(value)

/** Two numbers of which the first is the larger, with as many decimals as it takes to see that. */
export function compared(more: number, less: number, least = 1): readonly [more: string, less: string] {
  const pair = [format(more, least), format(less, least)] as const
  return pair[0] !== pair[1] || least >= MOST_DECIMALS ? pair : compared(more, less, least + 1)
}

/** A computed length: "22.9 mm". */
export const lengthOf = (value: number) => (value > 0 && value < 0.001 ? 'less than 0.001 mm' : `${round(value)} mm`)
