/** The trees and the facts that the check has kept: the step that writes the index reads no text a second time. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { openCacheFile } from './cache-file.ts'
import type { TextFacts } from './facts.ts'
import { readThrough, type Texts } from './texts.ts'

/** What decides beside a text what is made of it: our reading, and the packages that it stands on. */
export function form(): string {
  const room = 'lib/content/text'
  const code = existsSync(room) ? readdirSync(room).filter((name) => !name.includes('.test.')) : []
  const hash = createHash('sha256')
  for (const file of [...code.sort().map((name) => join(room, name)), 'lib/content/remark.ts', 'lib/anchors.ts', 'package-lock.json'])
    if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const folder = '.generated'

/** Facts alone, as a file of a few hundred bytes a story. */
export const openFacts = () => openCacheFile<TextFacts>(join(folder, 'facts'), form())

/** Trees and facts; `keep` keeps those that were asked for. */
export function openTexts(): Texts & { readonly keep: () => void } {
  const [trees, facts] = [openCacheFile<Root>(join(folder, 'trees'), form()), openFacts()]
  return {
    ...readThrough(trees, facts),
    keep() {
      trees.keep()
      facts.keep()
    },
  }
}
