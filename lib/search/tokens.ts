/** The words of a text as the index has them: one reading for what is indexed, what is typed and what is marked. Pure. */

/** Letters that are no letter with a mark, and that people type as these. */
const spelt: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Lower case, without accents: "Chloé" and "CHLOE" are one word, and so are ﬁ and fi, whatever way they are encoded. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldMarked(text))

/** Most words have nothing to take off. */
const PLAIN = /^[a-zA-Z0-9 ]*$/

const foldMarked = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => spelt[letter] ?? letter)

/** Letters and digits, with the marks on them; an "’s" at the end is not part of what somebody looks for. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/giu

export type Token = {
  /** Folded. */
  readonly word: string
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

/** The words of a text, in order, each with its place. */
export function tokensIn(text: string): readonly Token[] {
  const blanked = text.replace(POSSESSIVE, (ending) => ' '.repeat(ending.length))
  const tokens: Token[] = []
  for (const { 0: match, index } of blanked.matchAll(WORD)) {
    const place = { from: index, to: index + match.length }
    if (PLAIN.test(match)) tokens.push({ word: match.toLowerCase(), ...place })
    // One sign may be several words: ½ is 1 and 2.
    else for (const [word] of fold(match).matchAll(WORD)) tokens.push({ word, ...place })
  }
  return tokens
}

/** The same without their places. */
export const wordsIn = (text: string): readonly string[] => tokensIn(text).map(({ word }) => word)
