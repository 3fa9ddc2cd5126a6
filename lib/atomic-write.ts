/** Writes files and links that are whole or absent. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Waits until a file, or the names in a folder, are on the disk: 4 ms and more. */
function keep(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Writes a file, and the folders above it, so that it is never half there, even when the process is ended in between. One that `isDurable` is so also
 * when the power is cut, and stays once this returns; another one may then have its name and be empty.
 */
export function writeAtomic(file: string, content: Uint8Array | string, { isDurable = false } = {}): void {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.tmp`
  writeFileSync(unfinished, content)
  if (isDurable) keep(unfinished)
  renameSync(unfinished, file)
  if (isDurable) keep(dirname(file))
}

/** Makes a symbolic link, or has one lead elsewhere, for good: whoever reads it sees where it led before or where it leads now. */
export function linkAtomic(link: string, to: string): void {
  const unfinished = `${link}.${process.pid}.tmp`
  rmSync(unfinished, { force: true })
  symlinkSync(to, unfinished)
  renameSync(unfinished, link)
  keep(dirname(link))
}
