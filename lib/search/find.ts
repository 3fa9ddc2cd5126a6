/** Finds documents by words: all of them, then any of them; what nobody wrote is taken for the nearest word, what hardly anybody wrote perhaps for a name. */
import { matchShort, matchTerm, matchTerms, type Term } from './match.ts'
import { listNearWords } from './nearest-word.ts'
import type { Found, SearchIndex } from './open-index.ts'

export type Replaced = { readonly typed: string; readonly shown: string }

export type Finding = {
  /** Every document, in order. */
  readonly found: readonly Found[]
  /** What was looked for in the end. */
  readonly terms: readonly Term[]
  /** Words that no document has, and what was looked for instead. */
  readonly replaced: readonly Replaced[]
  /** Words that hardly a document has, and a name near each that may have been meant: it is offered, and nothing is replaced. */
  readonly suspected: readonly Replaced[]
  /** Terms that no document has, nor any word near them. */
  readonly missing: readonly Term[]
  readonly by: 'all' | 'any'
}

/**
 * From so many hits on the text of a document does not decide its place: words that stand in so many tell nothing of one, and to weigh
 * each would take longer than a page may.
 */
const BROAD = 500

/** Who types a whole title wants what is called so. */
function titledFirst(found: readonly Found[], asked: string): readonly Found[] {
  const titled = found.filter(({ title }) => title === asked)
  return titled.length ? [...titled, ...found.filter(({ title }) => title !== asked)] : found
}

function ranked(index: SearchIndex, terms: readonly Term[], by: 'all' | 'any', asked: string): readonly Found[] {
  const match = matchTerms(terms, by)
  const all = index.list(match)
  if (all.length < BROAD) return titledFirst(index.rank(match), asked)
  const about = matchShort(terms, by)
  const first = index.list(about)
  const best = first.length < BROAD ? index.rank(about) : first
  const isFirst = new Set(best)
  return titledFirst([...best, ...all.filter((one) => !isFirst.has(one))], asked)
}

/** The word that a mistyped one stands for: the nearest that some document has. */
const meant = (index: SearchIndex, word: string): string | undefined =>
  listNearWords(word, index.words()).find((near) => index.has(matchTerm([near])))

/** A word may be the mistake of a name when so few documents have it, and so many times as many have the name. */
const rare = { documents: 2, times: 4 } as const

/** The name that a word may be a mistake of. */
function suspectedName(index: SearchIndex, word: string, listNames: () => ReadonlySet<string>): string | undefined {
  const words = index.words()
  const documents = words.get(word)
  if (documents === undefined || documents > rare.documents) return undefined
  const names = listNames()
  if (names.has(word)) return undefined
  return listNearWords(word, words).find((near) => names.has(near) && (words.get(near) ?? 0) >= rare.times * documents)
}

export type FindOptions = {
  /** Exactly what was typed, whatever comes of it. */
  readonly isLiteral?: boolean
  /** All the words in their order, also those that are no term for being common: a title has them. */
  readonly asked?: readonly string[]
  /** Words of names that readers mistype; asked for where a word is rare. */
  readonly names?: () => ReadonlySet<string>
}

/** Finds what the terms of a question ask for, and tells what it made of each. */
export function find(
  index: SearchIndex,
  typed: readonly Term[],
  { isLiteral = false, asked = typed.flat(), names = () => new Set() }: FindOptions = {},
): Finding {
  const replaced: Replaced[] = []
  const suspected: Replaced[] = []
  const missing: Term[] = []
  const terms = typed.map((term) => {
    // A phrase is meant as it stands.
    const word = !isLiteral && term.length === 1 ? term[0] : undefined
    if (index.has(matchTerm(term))) {
      const name = word && suspectedName(index, word, names)
      if (word && name) suspected.push({ typed: word, shown: name })
      return term
    }
    const instead = word && meant(index, word)
    if (!word || !instead) {
      missing.push(term)
      return term
    }
    replaced.push({ typed: word, shown: instead })
    return [instead]
  })
  const shown = new Map(replaced.map((one) => [one.typed, one.shown]))
  const title = asked.map((word) => shown.get(word) ?? word).join(' ')
  const whole = terms.length && !missing.length ? ranked(index, terms, 'all', title) : []
  if (whole.length) return { found: whole, terms, replaced, suspected, missing, by: 'all' }
  const there = terms.filter((term) => !missing.includes(term))
  const found = there.length && terms.length > 1 ? ranked(index, there, 'any', title) : []
  return { found, terms, replaced, suspected, missing, by: 'any' }
}
