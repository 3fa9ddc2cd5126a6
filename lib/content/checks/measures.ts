/** Finds the measures of whole things in a text: "53 × 43 × 15 mm", "5.3 cm wide". Differences and ratios are none. */

/** One side in mm, and how far from it the truth may lie, by the last digit that is written. */
export type Side = { readonly mm: number; readonly slack: number }
export type Measure = { readonly text: string; readonly at: number; readonly end: number; readonly sides: readonly Side[] }

const number = (name: string) => String.raw`(?<${name}>\d+(?:\.\d+)?)`
const unit = (name: string) => `(?<${name}>mm|cm|millimetres|centimetres)`
const by = ' ?(?:×|x|by) ?'
/** Where a number begins that is not part of another one, of a price or of a longer product. */
const begin = String.raw`(?<![\d.,$€£])(?<!× ?|\bx |\bby )`
const end = String.raw`(?![\p{L}\d²³])`

const products = new RegExp(
  `${begin}${number('width')}(?: ?${unit('inner')})?${by}${number('height')}(?: ?${unit('outer')})?(?:${by}${number('depth')} ?${unit('last')})?${end}`,
  'gu',
)
const singles = new RegExp(
  `${begin}${number('side')} ?${unit('of')} (?:wide|broad|across|high|tall|deep|in (?:width|height|depth))${end}`,
  'gu',
)

/** The catalogue rounds to a tenth of a millimetre when it turns inches into millimetres. */
const LEAST_SLACK = 0.05

function side(digits: string, of: string): Side {
  const factor = of.startsWith('c') ? 10 : 1
  const decimals = digits.split('.')[1]?.length ?? 0
  return { mm: Number(digits) * factor, slack: Math.max((factor / 2) * 10 ** -decimals, LEAST_SLACK) + 1e-6 }
}

/** Every measure in mm or cm of a text with plain spaces, in order. */
export function listMeasures(text: string): readonly Measure[] {
  const found: Measure[] = []
  const add = (match: RegExpExecArray, sides: readonly Side[]) =>
    found.push({ text: match[0], at: match.index, end: match.index + match[0].length, sides })
  for (const match of text.matchAll(products)) {
    const { width = '', inner, height = '', outer, depth, last } = match.groups ?? {}
    const shared = last ?? outer ?? inner
    if (shared) add(match, [side(width, inner ?? shared), side(height, outer ?? shared), ...(depth ? [side(depth, shared)] : [])])
  }
  for (const match of text.matchAll(singles)) add(match, [side(match.groups?.side ?? '', match.groups?.of ?? '')])
  return found.sort((a, b) => a.at - b.at)
}
