/** What a reader typed: said back to them, and read as a length. Pure. */
import { card } from '../bags/measure.ts'

/** In mm. The smallest side in the catalogue is 0.222, the depth of MSCHF's Microscopic Handbag; the largest 350.5, the width of an OnTheGo. */
const MIN = 0.1
const MAX = 2000

/** As many characters as it takes to recognise what one typed. */
const SHOWN = 40

/** Without characters that cannot be seen, among them those that turn the direction of what follows. */
const visible = (typed: string) => typed.replace(/[\p{C}\s]+/gu, ' ').trim()

/** What was typed, in quotation marks, on one line and short. */
export function quoted(typed: string): string {
  const letters = [...visible(typed)]
  return `“${letters.slice(0, SHOWN).join('')}${letters.length > SHOWN ? '…' : ''}”`
}

type LengthProblem = { readonly problem: string }

/** In mm, by every way to write a unit. A card is the width of a bank card (ISO/IEC 7810 ID-1). */
const units: readonly (readonly [factor: number, ...spelt: readonly string[]])[] = [
  [1, 'mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
  [10, 'cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
  [1000, 'm', 'metre', 'metres', 'meter', 'meters'],
  [25.4, 'in', 'inch', 'inches', '"', '″', '”'],
  [card.width, 'card', 'cards'],
]
const millimetres = new Map(units.flatMap(([factor, ...spelt]) => spelt.map((unit) => [unit, factor] as const)))

/** Whether a word, in lower case, or a sign is a unit of length. */
export const isUnit = (word: string) => millimetres.has(word)

const number = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** What is wrong with a length in mm, if anything. */
function problemOf(length: number, text: string): string | undefined {
  if (length <= 0) return `${quoted(text)} leaves no room. Type a length above zero.`
  if (length < MIN) return `${quoted(text)} is less than any bag that we know. Type ${MIN} or more.`
  if (length > MAX) return `${quoted(text)} is more than two metres, which is luggage. Type ${MAX} or less.`
  return undefined
}

/** A length in mm, and how it was written. */
type Measure = { readonly length: number; readonly hasUnit: boolean; readonly hasComma: boolean }

/** A length with or without a unit (then mm), or what to do about what was typed. A comma that can be read in two ways is not guessed at. */
export function readMeasure(typed: string): Measure | LengthProblem {
  const text = visible(typed)
  if (!text) return { problem: 'Missing. Type it in millimetres.' }
  const [, figures = text, unit = 'mm'] = /^([+-]?[\d.,]+)\s*(\p{L}+|["″”])\.?$/u.exec(text) ?? []
  const factor = millimetres.get(unit.toLowerCase())
  if (!factor) return { problem: `${quoted(text)} has a unit that we do not know. Type millimetres, digits only.` }
  if (/^\d{1,3},\d{3}$/.test(figures)) {
    const [thousands, decimal] = [figures.replace(',', ''), figures.replace(',', '.')].map((one) => Number(one) * factor)
    return { problem: `${quoted(text)} can be read in two ways. Type ${thousands} or ${decimal}.` }
  }
  const hasComma = /^[+-]?\d*,\d+$/.test(figures)
  const plain = hasComma ? figures.replace(',', '.') : figures
  if (!number.test(plain))
    return { problem: `${quoted(text)} is not a number that we can read. Type millimetres with the digits 0 to 9, such as 53.` }
  const length = Number((Number(plain) * factor).toFixed(6))
  const problem = problemOf(length, text)
  return problem ? { problem } : { length, hasUnit: factor !== 1, hasComma }
}

/** A length in plain millimetres, or what to do about what was typed: what we would read is proposed. */
export function readLength(typed: string): number | LengthProblem {
  const measure = readMeasure(typed)
  if ('problem' in measure) return measure
  const { length, hasUnit, hasComma } = measure
  if (hasUnit) return { problem: `${quoted(visible(typed))} has a unit. Type millimetres, digits only: ${Number(length.toFixed(3))}.` }
  if (hasComma) return { problem: `Write the decimal point as a point: ${Number(length.toFixed(3))}.` }
  return length
}
