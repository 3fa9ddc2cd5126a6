/** The six digits that people type, and paste. */

/** The value of a decimal digit of any script: Unicode keeps each script's ten in one row, from nought to nine. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  let first = point
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  // Rows of mathematical digits stand one behind another.
  return String((point - first) % 10)
}

/**
 * The code in what was typed, as six ASCII digits, or undefined. Spaces and dashes of every kind may stand between them, words around
 * them, and they may be of any script; two codes are none.
 */
export function readCode(typed: string): string | undefined {
  const text = typed.replaceAll(/\p{Cf}/gu, '').replaceAll(/\p{Nd}/gu, asciiDigit)
  const numbers = (text.match(/\d(?:[\s\p{Pd}.·_]*\d)*/gu) ?? []).map((number) => number.replaceAll(/\D/g, ''))
  const [code, ...others] = numbers.filter(({ length }) => length === 6)
  return others.length ? undefined : code
}
