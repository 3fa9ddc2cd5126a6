/** Reads compiled content from disk. The only place that knows Contentlayer's files. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
// Changes with any document. Being imported, it makes `npm run dev` refresh the page; it holds nothing else.
import revision from '../../../.contentlayer/index/revision.json'
import type { DocumentName } from '../schema/fields.ts'
import { generatedFolder, indexFolder } from './place.ts'

type Read = { readonly at: string; readonly entries: readonly unknown[] }

const known = new Map<DocumentName, Read>()

/**
 * Every document of a type, without bodies, in the order of their file names. Read once, and again after
 * a change, which happens only while `npm run dev` runs.
 */
export function readIndex<T>(name: DocumentName): readonly T[] {
  const path = join(/* turbopackIgnore: true */ indexFolder, `${name}.json`)
  const at = revision.revision
  const read = known.get(name)
  if (read?.at === at) return read.entries as readonly T[]
  const entries: readonly unknown[] = JSON.parse(readFileSync(path, 'utf8'))
  known.set(name, { at, entries })
  return entries as readonly T[]
}

/** The compiled and the written text of one story, from its own file. */
export async function readBody(file: string): Promise<{ code: string; raw: string }> {
  const path = join(/* turbopackIgnore: true */ generatedFolder, 'Story', file)
  const { body } = JSON.parse(await readFile(path, 'utf8'))
  return body
}
