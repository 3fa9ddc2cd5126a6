/** Writes files that are whole or absent. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file, and the folders above it, so that it is never half there, even when the process is ended in between. */
export function writeAtomic(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.tmp`
  writeFileSync(unfinished, content)
  renameSync(unfinished, file)
}
