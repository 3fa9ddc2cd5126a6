/** The content of an edition: what was compiled, kept beside its pages for those that are rendered later. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { EditionContext } from '../edition-context.ts'
import { lay } from '../press/files.ts'

/** Where an edition's content lies. */
export function contextOf(folder: string, moment: string): EditionContext {
  const below = (name: string) => join(folder, 'content', name)
  return {
    index: below('index'),
    texts: below('texts'),
    passages: below('passages'),
    letters: below('letters'),
    sentLetters: below('sent-letters.json'),
    pictures: below('pictures'),
    moment: new Date(moment),
  }
}

const folders = ['index', 'texts', 'letters', 'passages', 'pictures'] as const

const isSame = (one: string, other: string) =>
  existsSync(other) && statSync(one).size === statSync(other).size && readFileSync(one).equals(readFileSync(other))

/**
 * Lays the content of an edition: what has been compiled, or what another edition has. What is as it was in the edition before is linked
 * from there; the workshop's own files are not, since the next compilation writes into them.
 */
export function layContent(from: EditionContext, to: EditionContext, before: EditionContext | undefined): void {
  for (const name of folders) {
    mkdirSync(to[name], { recursive: true })
    const names = existsSync(from[name]) ? readdirSync(from[name]) : []
    for (const file of names.filter((one) => one.endsWith('.json') && !one.startsWith('_'))) {
      const [source, target] = [join(from[name], file), join(to[name], file)]
      const known = before && join(before[name], file)
      if (known && isSame(source, known)) lay(known, target)
      else copyFileSync(source, target)
    }
  }
}
