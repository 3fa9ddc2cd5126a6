/** What was made of texts in an earlier run: reading them is most of what the check costs, and hardly any text has changed since. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeAtomic } from '../../atomic-write.ts'

export type CacheFile<T> = {
  /** What is made of a text: what is kept, or else what `make` gives. Throws what `make` throws. */
  readonly of: (text: string, make: (text: string) => T) => T
  /** Keeps what was asked for in this run, and nothing else. */
  readonly keep: () => void
}

const nameOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Where each line of a file lies, by its first word. Lines are "name value"; the first is the form in which the file is written. */
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

/** A value as a line, or nothing where it holds what JSON does not, such as the big numbers of code that somebody typed. */
function lineOf(value: unknown): Buffer | undefined {
  try {
    return Buffer.from(JSON.stringify(value))
  } catch {
    return undefined
  }
}

function readLine<T>(line: Buffer | undefined): T | undefined {
  try {
    return line && JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}

/** The bytes of a file; none where it cannot be read, for then everything is made anew. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/**
 * What is kept in a file. `form` names what a value depends on beside its text: a file that was written under another one, and
 * a line that is damaged, are as good as none.
 */
export function openCacheFile<T>(file: string, form: string): CacheFile<T> {
  const kept = placesIn(readIfThere(file), form)
  const used = new Map<string, Buffer>()
  let isChanged = false
  return {
    of(text, make) {
      const name = nameOf(text)
      const line = used.get(name) ?? kept.get(name)
      const known = readLine<T>(line)
      if (line && known) {
        used.set(name, line)
        return known
      }
      const value = make(text)
      const made = lineOf(value)
      if (made) used.set(name, made)
      isChanged ||= made !== undefined
      return value
    },
    keep() {
      if (!isChanged && used.size === kept.size) return
      const lines = [...used].flatMap(([name, line]) => [Buffer.from(`${name} `), line, Buffer.from('\n')])
      writeAtomic(file, Buffer.concat([Buffer.from(`${form}\n`), ...lines]))
    },
  }
}
