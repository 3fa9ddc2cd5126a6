/** One process for an embedded store: two would ruin it. The operating system holds the lock, and lets go of it with the process. */
import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { tryLock } from 'fs-native-extensions'

/**
 * Locks a file, made when it is not there, and returns how to let go of it; nothing while anybody else has it: another process, here or in
 * another container on the same volume, or this one. The file stays: removed, two processes could hold two files of one name.
 */
export function tryToLock(file: string): (() => void) | undefined {
  const handle = openSync(file, 'a', 0o600)
  try {
    if (tryLock(handle)) return () => closeSync(handle)
  } catch (problem) {
    closeSync(handle)
    throw problem
  }
  closeSync(handle)
  return undefined
}

/** Locks the file of an embedded store. Throws, with what to do, while anybody else has it. */
export function takeLock(file: string): () => void {
  const leave = tryToLock(file)
  if (!leave)
    throw new Error(
      `The embedded store in ${dirname(file)} is in use. It is one process's: end the other magazine or command that works there, name another folder in RETICULE_DATA, or set DATABASE_URL (a Postgres server serves many).`,
    )
  return leave
}
