/** Writes files and links that are whole or absent. */
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file, and the folders above it, so that it is never half there, even when the process is ended in between. */
export function writeAtomic(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.tmp`
  writeFileSync(unfinished, content)
  renameSync(unfinished, file)
}

/** Makes a symbolic link, or has one lead elsewhere: whoever reads it sees where it led before or where it leads now. */
export function linkAtomic(link: string, to: string): void {
  const unfinished = `${link}.${process.pid}.tmp`
  rmSync(unfinished, { force: true })
  symlinkSync(to, unfinished)
  renameSync(unfinished, link)
}
