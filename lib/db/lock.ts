/** One process for an embedded store: two would ruin it. The operating system holds the lock, and lets go of it with the process. */
import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { tryLock } from 'fs-native-extensions'

/**
 * Locks a file, made when it is not there, and returns how to let go of it. Throws while anybody else has it: another process, here or in
 * another container on the same volume, or this one. The file stays: removed, two processes could hold two files of one name.
 */
export function takeLock(file: string): () => void {
  const handle = openSync(file, 'a', 0o600)
  try {
    if (!tryLock(handle))
      throw new Error(
        `The embedded store in ${dirname(file)} is in use. It is one process's: end the other magazine or command that works there, name another folder in RETICULE_DATA, or set DATABASE_URL (a Postgres server serves many).`,
      )
  } catch (problem) {
    closeSync(handle)
    throw problem
  }
  return () => closeSync(handle)
}
