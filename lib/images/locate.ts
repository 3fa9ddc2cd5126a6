/** Finds originals on the disk, whichever way their names are spelt. */
import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** The names of the files that lie in a folder, sorted; none where there is no folder. */
export function listFiles(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => isFile(join(folder, name)))
    .sort()
}

/** A name as it is compared: "é" may be one character (NFC, as it is typed) or two (NFD, as some disks keep it). */
export const composed = (name: string) => name.normalize('NFC')

/** Where a file lies whose name is spelt so in NFC, NFD or a mixture; nothing when there is none. */
export function locateOriginal(path: string): string | undefined {
  if (isFile(path)) return path
  const name = listFiles(dirname(path)).find((other) => composed(other) === composed(basename(path)))
  return name === undefined ? undefined : join(dirname(path), name)
}
