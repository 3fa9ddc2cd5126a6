/** Everything that unit tests lay in the system's temporary folder lies in one folder there, and is removed with it at their end. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by Vitest before it starts processes for the tests, which take on the environment; returns what it calls at the end. */
export default function setup(): () => void {
  // A short name: the path of a socket has at most 100 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'reticule-'))
  // Run by root, a Postgres server of a test is another user's, who must find his way in.
  chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
