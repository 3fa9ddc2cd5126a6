/**
 * What FTS5 is asked. A MATCH string is made from words alone (tokens.ts: letters and digits, folded), each in quotation marks, so that
 * nothing that was typed can be an operator. Pure.
 */
import { formOf } from './write-index.ts'

/** One word, or several that follow one another: a phrase. */
export type Term = readonly string[]

const quoted = (words: readonly string[]) => `"${words.join(' ')}"`

/** A term by its stems anywhere, or, which weighs more, as it is spelt in title, names or dek. */
const anywhere = (term: Term) => `(${quoted(term)} OR forms : ${quoted(term.map(formOf))})`

/** What is matched where so much is found that the texts tell nothing: those columns that say what a document is about. */
const short = '{title names dek headings}'

export const matchTerm = (term: Term): string => quoted(term)

/** Documents with all of the terms, those first in which they follow one another; or with any of them. */
export function matchTerms(terms: readonly Term[], by: 'all' | 'any'): string {
  if (by === 'any') return terms.map(anywhere).join(' OR ')
  const all = terms.map(anywhere).join(' AND ')
  return terms.length > 1 ? `(${all}) OR ${anywhere(terms.flat())}` : all
}

/** The same, in short columns alone. */
export const matchShort = (terms: readonly Term[], by: 'all' | 'any'): string =>
  `${short} : (${terms.map(quoted).join(by === 'all' ? ' AND ' : ' OR ')})`
