/** Colours that words can be read on. Luminance and contrast as WCAG 2.2 defines them. */

export type Rgb = readonly [red: number, green: number, blue: number]

const foregrounds = ['#14110f', '#ffffff', '#000000'] as const
/** WCAG 2.2, success criterion 1.4.3. */
const AA = 4.5

export const toHex = (colour: Rgb) => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** The parts of #rrggbb, 0 to 255. Throws for anything else. */
export function fromHex(hex: string): Rgb {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) ?? []
  if (!red || !green || !blue) throw new Error(`"${hex}" is not a colour; write it as #f2a51a.`)
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(fromHex(a)), luminance(fromHex(b))].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** The foreground for words on a background: ours where it reads, else white, else black. One of them always reaches 4.5 : 1. */
export function foregroundOn(background: string): string {
  return foregrounds.find((foreground) => contrast(foreground, background) >= AA) ?? foregrounds[2]
}

export type Shade = { readonly background: string; readonly foreground: string }

/** How much of a colour is left in the dark: the page dims pictures by the same part, so their edges stay unseen. */
const DIMMED = 0.88

/** A background with its foreground, for light and for dark pages. */
export function shadesOf(background: string): { readonly light: Shade; readonly dark: Shade } {
  const [red, green, blue] = fromHex(background)
  const dimmed = toHex([red * DIMMED, green * DIMMED, blue * DIMMED])
  return { light: { background, foreground: foregroundOn(background) }, dark: { background: dimmed, foreground: foregroundOn(dimmed) } }
}
