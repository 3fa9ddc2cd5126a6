/** Files that never change are laid by linking: an edition of ten thousand pages costs the disk no more than what is new in it. */
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** What a link cannot do: lead to another disk, be one more than a file may have, be made by this user or on this kind of disk. */
const unlinkable: ReadonlySet<string | undefined> = new Set(['EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP'])

/** Links a file that never changes; where it cannot be linked, as from another disk, it is copied. Throws where something lies at `target`. */
export function lay(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  try {
    linkSync(source, target)
  } catch (problem) {
    if (!unlinkable.has((problem as NodeJS.ErrnoException).code)) throw problem
    // What lies there may be a file that others hold, too: nothing is written into it.
    copyFileSync(source, target, constants.COPYFILE_EXCL)
  }
}

/** Lays a file with its compressed forms. Says whether it was there. */
export function layWhole(source: string, target: string): boolean {
  if (!existsSync(source)) return false
  for (const ending of ['', '.br', '.gz']) if (existsSync(source + ending)) lay(source + ending, target + ending)
  return true
}

/** The files below a folder, by their paths in it; none where there is no folder. */
export const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    : []
