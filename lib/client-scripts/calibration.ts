/**
 * How many CSS pixels make a millimetre on this screen, as a reader found with a bank card. Kept on the device, one for each screen and
 * scaling, because another screen, another zoom or another density makes another millimetre.
 */

/** What a screen is told apart by: its size in CSS px, and device px for each. */
export type Screen = { readonly width: number; readonly height: number; readonly ratio: number }

export const KEY = 'scale'

/**
 * The fewest and the most CSS px in a mm that are believed. A television of 65 inches has 1,920 px on 1,439 mm, which is 1.3; an iPhone 13
 * mini has 375 px on 57.6 mm (1,080 pixels at 476 to the inch), which is 6.5, and 13 with the page zoomed out to half.
 */
const MIN = 1.2
const MAX = 13

export const keyOf = ({ width, height, ratio }: Screen) => `${width}x${height}@${ratio}`

/** The least and the most px, whole ones, that a thing of some mm can have on a screen. */
export const rangeFor = (length: number): readonly [least: number, most: number] => [Math.ceil(MIN * length), Math.floor(MAX * length)]

export const isScale = (scale: unknown): scale is number => typeof scale === 'number' && scale >= MIN && scale <= MAX

/** What is kept, by screen; nothing that we did not write. */
export function readScales(kept: string | null): Record<string, number> {
  try {
    const found: unknown = JSON.parse(kept ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(Object.entries(found).filter(([, scale]) => isScale(scale)))
  } catch {
    return {}
  }
}

/**
 * Reads how wide a thing of some mm was found to be: CSS px in a mm, or what to do about what was typed.
 */
export function readScale(typed: string, length: number): number | string {
  const text = typed.trim()
  const [least, most] = rangeFor(length)
  if (!/^\d+(\.\d+)?$/.test(text))
    return `${text ? `“${text.slice(0, 20)}” is not a number of pixels.` : 'Missing.'} Type ${least} to ${most}, digits only.`
  const scale = Number(text) / length
  if (isScale(scale)) return scale
  return `No screen that we know shows ${length} mm in ${text} pixels. Type ${least} to ${most}.`
}
