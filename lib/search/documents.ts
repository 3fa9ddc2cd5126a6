/** What the index holds of anything that can be found. */
import { createHash } from 'node:crypto'

/** What the index is made of: changes when anything that it reads differently does, so that no older index is taken over. */
const FORM = 3

export type SearchDocument = {
  /** Its address, such as "/bags/le-chiquito". */
  readonly path: string
  readonly title: string
  /** Names that it goes by, and names that stand in it: its other names, its houses, its bags. */
  readonly names: readonly string[]
  readonly dek: string
  readonly headings: readonly string[]
  /** What is said beside the text: captions, topics, what the catalogue notes. */
  readonly notes: readonly string[]
  /** Among documents that are found alike the one with the later day comes first; without one it comes last. */
  readonly day?: string
  /** Changes with the text. */
  readonly textKey: string
  /** The text, read when it is needed: one passage for each paragraph. */
  readonly readText: () => readonly string[]
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Changes with everything that the index holds of a document. */
export const documentKey = ({ readText: _, ...rest }: SearchDocument): string => hashOf(JSON.stringify(rest))

/** Changes with everything that an index of these documents holds. */
export const indexKey = (documents: readonly SearchDocument[]): string =>
  hashOf(JSON.stringify([FORM, ...documents.map((document) => documentKey(document))]))
