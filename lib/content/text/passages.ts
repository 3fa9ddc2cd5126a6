/** What a reader reads of each story and letter, as plain words: one small file a text, for the search index and the lines that it shows. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { attributesOf, readAttribute } from './dialect.ts'
import { attributeOf, isPassage, isTag, type Tag, walk, wordsOf } from './nodes.ts'

/** By the file of a text: changes with the text, and with how it is read. */
export type PassageKeys = Readonly<Record<string, string>>

export type PassageFiles = {
  /** Writes the words of a text, unless they lie there already; only then is its tree asked for. */
  readonly put: (file: string, text: string, treeOf: (text: string) => Root) => void
  /** Removes what no text has any more, and writes the keys. */
  readonly close: () => void
}

/** The words that a tag prints beside what stands in it: the name of a term, the title of a step. */
const printedBy = (tag: Tag): readonly string[] =>
  Object.entries(attributesOf(tag.name) ?? {}).flatMap(([name, attribute]) =>
    readAttribute(attribute).holds === 'text' ? (attributeOf(tag, name) ?? []) : [],
  )

/** The words of a text in its order: those of each paragraph, heading and table cell, and those that its tags print. */
export const passagesOf = (tree: Root): readonly string[] =>
  [...walk(tree)].flatMap((node) => (isTag(node) ? printedBy(node) : isPassage(node) ? wordsOf(node) : []))

const readKeys = (file: string): PassageKeys => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

/** The words of texts in a folder, and their keys in a file. `form` names what they depend on beside their text. */
export function openPassages(folder: string, keyFile: string, form: string): PassageFiles {
  mkdirSync(folder, { recursive: true })
  const before = readKeys(keyFile)
  const keys: Record<string, string> = {}
  return {
    put(file, text, treeOf) {
      const key = createHash('sha256').update(`${form}\0`).update(text).digest('base64url').slice(0, 16)
      const target = join(folder, file)
      if (before[file] !== key || !existsSync(target)) writeFileSync(target, JSON.stringify(passagesOf(treeOf(text))))
      keys[file] = key
    },
    close() {
      for (const name of readdirSync(folder)) if (!(name in keys)) rmSync(join(folder, name))
      writeFileSync(keyFile, JSON.stringify(keys))
    },
  }
}
