/** What is counted in the written text of a story. */

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu
const RELATED = /<Related\s+story="([^"]+)"/g
const CITED = /<Source\s+id="([^"]+)"/g
const SECTION = /^## +(.+?) *$/gm
const SHOWN = /<Figure\s+picture="([^"]+)"/g

export type TextFacts = {
  readonly words: number
  /** Slugs that the text points to with <Related>. */
  readonly linked: readonly string[]
  /** Source ids in the order in which the text first cites them. */
  readonly cited: readonly string[]
  /** Names of the pictures that the text shows with <Figure>. */
  readonly shown: readonly string[]
  /** The words of its second-level headings, in order. */
  readonly headings: readonly string[]
}

/** The words of a text outside its tags, and what its tags name, each once and in order. */
export function countText(text: string): TextFacts {
  const named = (tag: RegExp) => [...new Set(Array.from(text.matchAll(tag), (match) => match[1] ?? ''))]
  const plain = (heading: string) => heading.replace(/<[^>]+>/g, '').replace(/[*_`]/g, '')
  const words = text.replace(/<[^>]+>/g, ' ').match(WORDS)?.length ?? 0
  return { words, linked: named(RELATED), cited: named(CITED), shown: named(SHOWN), headings: named(SECTION).map(plain) }
}
