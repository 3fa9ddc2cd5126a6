/**
 * The anchors of a story's page: what a fragment such as #sources leads to. The components that print them and the headings that
 * must not take them read them here.
 */
import { toSlug } from './slug.ts'

/** What stands on the page of every story beside its text. */
export const pageAnchors = {
  main: 'main',
  corrections: 'corrections',
  gaps: 'gaps',
  sources: 'sources',
  rail: 'rail',
  newsletter: 'newsletter',
  /** The field of the newsletter's form. */
  email: 'email',
} as const

const sourcePrefix = 'source-'

/** The anchor of a source in the list under a story. */
export const sourceAnchor = (id: string) => `${sourcePrefix}${id}`

const termPrefix = 'term-'

/** The anchor of a word that a glossary defines: "Aumônière" is term-aumoniere. */
export const termAnchor = (words: string) => `${termPrefix}${toAnchor(words)}`

const markPrefix = 'mark-'
const marginPrefix = 'margin-'

/** The anchor of words that a document marks, and that of the note in its margin. */
export const markAnchor = (id: string) => `${markPrefix}${id}`
export const marginAnchor = (id: string) => `${marginPrefix}${id}`

const platePrefix = 'plate-'

/** The anchor of a picture of a portfolio, by the name that its story gives it. */
export const plateAnchor = (name: string) => `${platePrefix}${toSlug(name)}`

const letterPrefix = 'letter-'

/** What stands on the page of every letter beneath its text. */
export const letterAnchors = {
  corrected: `${letterPrefix}corrected`,
  label: `${letterPrefix}label`,
  receipt: `${letterPrefix}receipt`,
} as const

/** What begins the anchors of things in a text or beneath it that are no headings. */
const prefixes = [sourcePrefix, termPrefix, markPrefix, marginPrefix, platePrefix, letterPrefix]

const ofThePage: ReadonlySet<string> = new Set(Object.values(pageAnchors))

/** Whether an anchor is one that the page prints, or may print, beside the headings of the story; "source", numbered, would become one. */
export const isPageAnchor = (anchor: string) => ofThePage.has(anchor) || prefixes.some((prefix) => `${anchor}-`.startsWith(prefix))

/** Words as an anchor: the letters and digits of every script, small, Latin ones without accents, joined by hyphens; empty without any. */
export function toAnchor(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
