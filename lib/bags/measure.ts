/** Words for sizes: millimetres first, then the bank card that everybody owns. */
import type { Size } from '../types.ts'

/** A bank card, ISO/IEC 7810 ID-1: width, height and thickness in mm. */
export const card = { width: 85.6, height: 53.98, thickness: 0.76 } as const

const decimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** A number of millimetres as the source gives it: never rounded below a micrometre. */
export const mm = (value: number) => decimal.format(value)

/** "53 × 43 × 15 mm", an en dash for a side that nobody has stated, or nothing when none is. */
export function dimensions({ width, height, depth }: Size): string | undefined {
  if (!width && !height && !depth) return undefined
  const known = depth ? [width, height, depth] : [width, height]
  return `${known.map((side) => (side ? mm(side) : '–')).join(' × ')} mm`
}

/** "0.62 of a card wide" or "3.8 cards wide". Two significant figures; "under a hundredth" below 0.01. */
export function inCards(width: number): string {
  const ratio = width / card.width
  if (ratio < 0.01) return 'under a hundredth of a card wide'
  const said = decimal.format(Number(ratio.toPrecision(2)))
  if (said === '1') return 'one card wide'
  return ratio > 1 ? `${said} cards wide` : `${said} of a card wide`
}

const threeFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })

/** A volume in cm³ to three figures: "34.2 cm³", "0.000102 cm³". */
export const cubic = (volume: number) => `${threeFigures.format(volume)} cm³`

/** The outside box in cm³, or nothing when a side is missing. An upper bound for what fits. */
export function outsideVolume({ width, height, depth }: Size): number | undefined {
  return width && height && depth ? (width * height * depth) / 1000 : undefined
}
