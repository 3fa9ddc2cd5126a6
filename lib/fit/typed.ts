/** What a reader typed: said back to them, and read as a length. Pure. */

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

const millimetres = new Map([
  ['mm', 1],
  ['cm', 10],
  ['m', 1000],
  ['in', 25.4],
  ['inch', 25.4],
  ['inches', 25.4],
  ['"', 25.4],
  ['″', 25.4],
  ['”', 25.4],
])

const number = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** What is wrong with a length in mm, if anything. */
function problemOf(length: number, text: string): string | undefined {
  if (length <= 0) return `${quoted(text)} leaves no room. Type a length above zero.`
  if (length < MIN) return `${quoted(text)} is less than any bag that we know. Type ${MIN} or more.`
  if (length > MAX) return `${quoted(text)} is more than two metres, which is luggage. Type ${MAX} or less.`
  return undefined
}

/** A length in mm, or what to do about what was typed. Units and commas are not guessed at: what we would read is proposed. */
export function readLength(typed: string): number | LengthProblem {
  const text = visible(typed)
  if (!text) return { problem: 'Missing. Type it in millimetres.' }
  const [, figures = text, unit = 'mm'] = /^([+-]?[\d.,]+)\s*(\p{L}+|["″”])\.?$/u.exec(text) ?? []
  const factor = millimetres.get(unit.toLowerCase())
  if (!factor) return { problem: `${quoted(text)} has a unit that we do not know. Type millimetres, digits only.` }
  if (/^\d{1,3},\d{3}$/.test(figures)) {
    const [thousands, decimal] = [figures.replace(',', ''), figures.replace(',', '.')].map((one) => Number(one) * factor)
    return { problem: `${quoted(text)} can be read in two ways. Type ${thousands} or ${decimal}.` }
  }
  const isComma = /^[+-]?\d*,\d+$/.test(figures)
  const plain = isComma ? figures.replace(',', '.') : figures
  if (!number.test(plain))
    return { problem: `${quoted(text)} is not a number that we can read. Type millimetres with the digits 0 to 9, such as 53.` }
  const length = Number((Number(plain) * factor).toFixed(6))
  const problem = problemOf(length, text)
  if (problem) return { problem }
  if (factor !== 1) return { problem: `${quoted(text)} has a unit. Type millimetres, digits only: ${Number(length.toFixed(3))}.` }
  if (isComma) return { problem: `Write the decimal point as a point: ${Number(length.toFixed(3))}.` }
  return Number(plain)
}
