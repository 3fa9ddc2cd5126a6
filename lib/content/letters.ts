/** The door to letters. Drafts stay behind it: neither a reader nor whoever sends sees one. */
import type { Letter } from '../types.ts'
import { readIndex, readLetterBody, readPassageKeys, readPassages } from './index/read.ts'
import { type LetterEntry, toLetter } from './letter-entry.ts'

type Compiled = LetterEntry & { readonly file: string }

const ready = (): readonly Compiled[] => readIndex<Compiled>('letter').filter(({ status }) => status === 'ready')

/** Every letter that is ready, the newest first. */
export const listLetters = (): readonly Letter[] =>
  ready()
    .map(toLetter)
    .sort((a, b) => b.send.localeCompare(a.send) || a.slug.localeCompare(b.slug))

/** A letter that is ready; nothing for a draft. */
export const findLetter = (slug: string): Letter | undefined => listLetters().find((letter) => letter.slug === slug)

/** The plain words of a letter that is ready, one passage for each paragraph, heading and table cell. */
export function readLetterWords(slug: string): readonly string[] {
  const entry = ready().find((letter) => letter.slug === slug)
  return entry ? readPassages(entry.file) : []
}

/** What changes with the words of each letter that is ready, by its slug. */
export function letterWordKeys(): ReadonlyMap<string, string> {
  const keys = readPassageKeys()
  return new Map(ready().map(({ slug, file }) => [slug, keys[file] ?? '']))
}

/** The compiled and the written text of a letter that is ready. Throws for any other. */
export async function readLetterText(slug: string): Promise<{ readonly code: string; readonly raw: string }> {
  const entry = ready().find((letter) => letter.slug === slug)
  if (!entry) throw new Error(`content/letters/${slug} has no compiled text; run npm run publish.`)
  return readLetterBody(entry.file)
}
