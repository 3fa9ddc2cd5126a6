/** Finds the names of documents, such as bags and houses, in a text. */
import type { Parsed } from './parse.ts'

export type Naming = { readonly document: Parsed; readonly at: number; readonly end: number }
export type NameFinder = (text: string) => readonly Naming[]
type Name = { readonly document: Parsed; readonly text: string; readonly several: boolean }

const WORD = /[\p{L}\p{N}]+/gu
const LETTER = /[\p{L}\p{N}]/u
const AFTER_A_NAME = /^s?(?![\p{L}\p{N}])/u

/** A text with plain apostrophes and spaces, letter for letter as long as before, so that places in it still hold. */
export const straightQuotes = (text: string) => text.replace(/[’‘]/g, "'").replace(/[\s\u00a0]/g, ' ')

/** Every name of a document: the printed one, and the others in use. */
function namesOf(document: Parsed): readonly Name[] {
  const { data } = document
  const others = Array.isArray(data.alsoKnownAs) ? data.alsoKnownAs : []
  const texts = new Set([data.name, ...others].map((name) => straightQuotes(String(name ?? '').normalize()).trim()))
  return [...texts].filter((text) => LETTER.test(text)).map((text) => ({ document, text, several: text.includes(' ') }))
}

/**
 * Where a name ends that begins at a place of a plain text, a plural s included; nothing when it does not stand there. A
 * name of one word must stand as it is written, because many are common words ("Baguette"); one of several may begin small.
 */
function endOf({ text: name, several }: Name, text: string, at: number): number | undefined {
  const found = text.slice(at, at + name.length)
  if (found !== name && !(several && found.toLowerCase() === name.toLowerCase())) return undefined
  const after = AFTER_A_NAME.exec(text.slice(at + name.length, at + name.length + 2))
  return after ? at + name.length + after[0].length : undefined
}

/**
 * A search for the names of many documents. Of two names at one place the longer is found. A text costs as much as it is
 * long, however many names there are.
 */
export function nameFinder(documents: readonly Parsed[]): NameFinder {
  const byFirstWord = new Map<string, Name[]>()
  for (const name of documents.flatMap(namesOf).sort((a, b) => b.text.length - a.text.length)) {
    const first = name.text.toLowerCase().match(WORD)?.[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name])
  }
  return (given) => {
    const text = straightQuotes(given)
    const found: Naming[] = []
    for (const { 0: word, index: at } of text.matchAll(WORD)) {
      if (at < (found.at(-1)?.end ?? 0)) continue
      const candidates = (byFirstWord.get(word.toLowerCase()) ?? []).flatMap((name) => {
        const end = endOf(name, text, at)
        return end === undefined ? [] : [{ document: name.document, at, end }]
      })
      found.push(...candidates.filter(({ end }) => end === candidates[0]?.end))
    }
    return found
  }
}
