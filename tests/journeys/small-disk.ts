/** A small disk of a test's own, to be filled. */
import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'

/** Mounts one of so many MB at a folder; whether that is allowed here. */
export const mountSmallDisk = (folder: string, megabytes: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0

/** Writes into a file until nothing more goes onto its disk. */
export function fill(file: string) {
  for (let piece = 2 ** 20; piece >= 1; )
    try {
      appendFileSync(file, Buffer.alloc(piece))
    } catch {
      // Full for a piece of this size.
      piece = Math.floor(piece / 2)
    }
}
