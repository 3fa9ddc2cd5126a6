/** Checks Node and installs what package-lock.json names, when that is not what is there. */
import { run, say, stop } from './say.mjs'
import { hashOf, isFresh, writeStamp } from './stamp.mjs'

const stamp = 'node_modules/.reticule-installed'

export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) stop(`Node ${process.versions.node} is too old; install Node 20.9 or newer.`)
  const hash = hashOf(['package-lock.json'], [process.versions.node])
  if (isFresh(stamp, hash)) return
  say('installing packages, about a minute the first time')
  // Not `npm ci`: it refuses a lock file that does not name the native packages of every platform, and a registry mirror
  // may lack some. `install --no-save` takes the locked versions and leaves the lock file alone.
  run('packages', 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  writeStamp(stamp, hash)
}
