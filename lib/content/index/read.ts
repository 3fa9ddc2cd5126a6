/** Reads compiled content from disk. The only place that knows Contentlayer's files. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
// Changes with any document while somebody works on the magazine. Being imported, it makes `npm run dev` refresh the page.
import revision from '../../../.generated/revision.json'
import { editionContext } from '../../edition-context.ts'
import type { DocumentName } from '../schema/fields.ts'
import type { PassageKeys } from '../text/passages.ts'
import { passageKeys } from './place.ts'

/** Indexes by their files: those of two editions, while one is turned to, with nine types of documents each. */
const known = new LRUCache<string, { readonly at: string; readonly entries: readonly unknown[] }>({ max: 18 })

/** Every document of a type in the edition, without bodies, in the order of their file names; the same array each time. */
export function readIndex<T>(name: DocumentName): readonly T[] {
  const path = join(/* turbopackIgnore: true */ editionContext().index, `${name}.json`)
  const at = revision.revision
  const read = known.get(path)
  if (read && read.at === at) return read.entries as readonly T[]
  const entries: readonly unknown[] = JSON.parse(readFileSync(path, 'utf8'))
  known.set(path, { at, entries })
  return entries as readonly T[]
}

/** The key of the plain words of each story and letter, by its file: changes with its text. */
export const readPassageKeys = (): PassageKeys =>
  JSON.parse(readFileSync(join(/* turbopackIgnore: true */ editionContext().index, passageKeys), 'utf8'))

/** The plain words of one story or letter, a passage for each paragraph, heading and table cell. */
export const readPassages = (file: string): readonly string[] =>
  JSON.parse(readFileSync(join(/* turbopackIgnore: true */ editionContext().passages, file), 'utf8'))

type Body = { readonly code: string; readonly raw: string }

/** The compiled and the written text of one story, from its own file. */
export const readBody = (file: string): Promise<Body> => bodyIn(editionContext().texts, file)

/** The same of a letter. */
export const readLetterBody = (file: string): Promise<Body> => bodyIn(editionContext().letters, file)

async function bodyIn(folder: string, file: string): Promise<Body> {
  const path = join(/* turbopackIgnore: true */ folder, file)
  const { body } = JSON.parse(await readFile(path, 'utf8'))
  return body
}
