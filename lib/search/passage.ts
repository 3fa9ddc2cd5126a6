/** The lines of a text in which something was found, with what was found marked. Pure. */
import { stemmer } from 'stemmer'
import { fold, tokensIn } from './tokens.ts'

/** A piece of a text; `isHit` where it is a word that was looked for. */
export type Part = { readonly text: string; readonly isHit: boolean }

/**
 * The stems that words are marked by. A stemmer changes the end of a word alone: every word of a stem begins as the stem does, but for two
 * letters at most, so most words and passages are told by their beginnings to have no hit, without being stemmed.
 */
export type Stems = { readonly stems: ReadonlySet<string>; readonly beginnings: readonly string[] }

export function stemsOf(words: readonly string[]): Stems {
  const stems = words.map((word) => stemmer(word))
  return { stems: new Set(stems), beginnings: stems.map((stem) => stem.slice(0, Math.max(1, stem.length - 2))) }
}

/** Whether a passage may have a hit. */
function mayHold(passage: string, { beginnings }: Stems): boolean {
  const text = fold(passage)
  return beginnings.some((beginning) => text.includes(beginning))
}

/** The stem of a word that is looked for; nothing for any other word. */
function hitIn(word: string, { stems, beginnings }: Stems): string | undefined {
  if (!beginnings.some((beginning) => word.startsWith(beginning))) return undefined
  const stem = stemmer(word)
  return stems.has(stem) ? stem : undefined
}

/** A whole text with its hits. */
export function marked(text: string, stems: Stems): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  const add = (to: number, isHit: boolean) => {
    if (to > at) parts.push({ text: text.slice(at, to), isHit })
    at = Math.max(at, to)
  }
  for (const { word, from, to } of tokensIn(text)) {
    if (hitIn(word, stems) === undefined) continue
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return parts
}

/** Words of a line under a hit, and how many of them stand before its first hit at most. */
const LENGTH = 32
const BEFORE = 8

type Window = { readonly from: number; readonly to: number; readonly hits: number }

/** The stretch of a passage with the most different hits: of equal ones the first. `hits` has a stem in the place of each word that is one. */
function bestWindow(hits: readonly (string | undefined)[]): Window | undefined {
  let best: Window | undefined
  for (const [at, hit] of hits.entries()) {
    if (hit === undefined) continue
    const from = Math.max(0, Math.min(at - BEFORE, hits.length - LENGTH))
    const to = Math.min(hits.length, from + LENGTH)
    const different = new Set(hits.slice(from, to).filter((one) => one !== undefined)).size
    if (!best || different > best.hits) best = { from, to, hits: different }
  }
  return best
}

/** The best line of a text, marked, with an ellipsis where it is cut; nothing when no word of it was looked for. */
export function bestPassage(passages: readonly string[], stems: Stems): readonly Part[] | undefined {
  let best: { readonly text: string; readonly hits: number } | undefined
  for (const passage of passages) {
    if (best?.hits === stems.stems.size) break
    if (!mayHold(passage, stems)) continue
    const tokens = tokensIn(passage)
    const window = bestWindow(tokens.map(({ word }) => hitIn(word, stems)))
    if (!window || (best && window.hits <= best.hits)) continue
    const [start, end] = [
      window.from ? tokens[window.from]?.from : 0,
      window.to < tokens.length ? tokens[window.to - 1]?.to : passage.length,
    ]
    const text = `${window.from ? '… ' : ''}${passage.slice(start, end)}${window.to < tokens.length ? ' …' : ''}`
    best = { text: text.replace(/\s+/g, ' '), hits: window.hits }
  }
  return best && marked(best.text, stems)
}
