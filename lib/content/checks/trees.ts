/** Trees of texts that an earlier run has read: reading is most of what the check costs, and hardly any text has changed since. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Root } from 'mdast'

export type Trees = {
  /** The tree of a text: the one that is kept, or else the one that `read` makes. Throws what `read` throws. */
  readonly of: (text: string, read: (text: string) => Root) => Root
  /** Keeps the trees that were asked for in this run, and no other. */
  readonly keep: () => void
}

/** Every text is read anew. */
export const readAnew: Trees = { of: (text, read) => read(text), keep: () => {} }

const nameOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Where each line of a file lies, by its first word. Lines are "name tree"; the first is the form in which the file is written. */
function placesIn(bytes: Buffer, form: string): Map<string, Buffer> {
  const places = new Map<string, Buffer>()
  const head = `${form}\n`
  if (bytes.toString('utf8', 0, Buffer.byteLength(head)) !== head) return places
  for (let from = Buffer.byteLength(head), end = bytes.indexOf(10, from); end !== -1; from = end + 1, end = bytes.indexOf(10, from)) {
    const space = bytes.indexOf(32, from)
    places.set(bytes.toString('latin1', from, space), bytes.subarray(space + 1, end))
  }
  return places
}

/** A tree as a line, or nothing where it holds what JSON does not, such as the big numbers of code that somebody typed. */
function lineOf(tree: Root): Buffer | undefined {
  try {
    return Buffer.from(JSON.stringify(tree))
  } catch {
    return undefined
  }
}

function treeOf(line: Buffer | undefined): Root | undefined {
  try {
    return line && JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * The trees that are kept in a file. `form` names what a tree depends on beside its text: a file that was written under another
 * one, and a line that is damaged, are as good as none.
 */
export function openTrees(file: string, form: string): Trees {
  const kept = placesIn(existsSync(file) ? readFileSync(file) : Buffer.alloc(0), form)
  const used = new Map<string, Buffer>()
  let isChanged = false
  return {
    of(text, read) {
      const name = nameOf(text)
      const line = kept.get(name)
      const known = treeOf(line)
      if (line && known) {
        used.set(name, line)
        return known
      }
      const tree = read(text)
      const made = lineOf(tree)
      if (made) used.set(name, made)
      isChanged ||= made !== undefined
      return tree
    },
    keep() {
      if (!isChanged && used.size === kept.size) return
      mkdirSync(dirname(file), { recursive: true })
      const unfinished = `${file}.${process.pid}.tmp`
      const target = openSync(unfinished, 'w')
      writeSync(target, `${form}\n`)
      for (const [name, line] of used) writeSync(target, Buffer.concat([Buffer.from(`${name} `), line, Buffer.from('\n')]))
      closeSync(target)
      renameSync(unfinished, file)
    },
  }
}
