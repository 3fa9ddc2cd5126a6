/** Addresses of people lie in files: only who runs the magazine may read them. */
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What we write into the data folder. What else lies there is somebody else's. */
const ours = ['lock', 'store', 'outbox']

const closeFile = (file: string) => chmodSync(file, 0o600)

function closeFolder(folder: string) {
  chmodSync(folder, 0o700)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) closeFolder(path)
    else if (entry.isFile()) closeFile(path)
  }
}

/**
 * Makes the data folder, or closes one that is there: folders 700, files 600, also what an older version left open. Whatever is written into
 * it later, with any mode, lies in folders that nobody else can enter. The process keeps its umask: it also prints editions, which the front
 * server reads as another user.
 */
export function makePrivate(folder: string) {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  for (const name of ours) {
    const path = join(/* turbopackIgnore: true */ folder, name)
    if (!existsSync(/* turbopackIgnore: true */ path)) continue
    if (name === 'lock') closeFile(path)
    else closeFolder(path)
  }
}
