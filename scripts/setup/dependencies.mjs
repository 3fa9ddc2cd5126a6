/** Checks Node, and installs what package-lock.json names when that is not what is there. */

import { hashOf, isFresh, writeFingerprint } from './fingerprint.mjs'
import { log, run } from './log.mjs'
import { ensureNode } from './node.mjs'

const installed = 'node_modules/.reticule-installed'

/** After this the command goes on with packages, in the mode that is named (NODE_ENV). */
export function ensureDependencies(mode) {
  ensureNode()
  const hash = hashOf(['package-lock.json'], [process.versions.node])
  if (!isFresh(installed, hash)) install(hash)
  if (mode) process.env.NODE_ENV = mode
}

function install(hash) {
  log('installing packages, about a minute the first time')
  // Not `npm ci`: it refuses a lock file that does not name the native packages of every platform, and a registry mirror
  // may lack some. `install --no-save` takes the locked versions and leaves the lock file alone.
  run('packages', 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFingerprint(installed, hash)
}
