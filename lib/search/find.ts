/** Finds documents by words: all of them, then any of them; what nobody wrote is taken for the nearest word. */
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
function titledFirst(found: readonly Found[], terms: readonly Term[]): readonly Found[] {
  const asked = terms.flat().join(' ')
  const titled = found.filter(({ title }) => title === asked)
  return titled.length ? [...titled, ...found.filter(({ title }) => title !== asked)] : found
}

function ranked(index: SearchIndex, terms: readonly Term[], by: 'all' | 'any'): readonly Found[] {
  const match = matchTerms(terms, by)
  const all = index.list(match)
  if (all.length < BROAD) return titledFirst(index.rank(match), terms)
  const about = matchShort(terms, by)
  const first = index.list(about)
  const best = first.length < BROAD ? index.rank(about) : first
  const isFirst = new Set(best)
  return titledFirst([...best, ...all.filter((one) => !isFirst.has(one))], terms)
}

/** The word that a mistyped one stands for: the nearest that some document has. */
const meant = (index: SearchIndex, word: string): string | undefined =>
  listNearWords(word, index.words()).find((near) => index.has(matchTerm([near])))

/** `isLiteral`: exactly what was typed, whatever comes of it. */
export function find(index: SearchIndex, typed: readonly Term[], { isLiteral = false } = {}): Finding {
  const replaced: Replaced[] = []
  const missing: Term[] = []
  const terms = typed.map((term) => {
    if (index.has(matchTerm(term))) return term
    const [word] = term
    const instead = !isLiteral && term.length === 1 && word ? meant(index, word) : undefined
    if (instead === undefined || word === undefined) {
      missing.push(term)
      return term
    }
    replaced.push({ typed: word, shown: instead })
    return [instead]
  })
  const whole = terms.length && !missing.length ? ranked(index, terms, 'all') : []
  if (whole.length) return { found: whole, terms, replaced, missing, by: 'all' }
  const there = terms.filter((term) => !missing.includes(term))
  const found = there.length && terms.length > 1 ? ranked(index, there, 'any') : []
  return { found, terms, replaced, missing, by: 'any' }
}
