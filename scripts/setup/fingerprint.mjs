/** Tells whether something made from files is older than they are, by their contents. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

function* filesBelow(path, isCounted) {
  if (!existsSync(path) || !isCounted(path)) return
  if (!statSync(path).isDirectory()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name), isCounted)
}

/** One hash over the contents of files and folders, but for paths that do not count, and over words that matter beside them. */
export function hashOf(paths, words = [], isCounted = (/** @type {string} */ _path) => true) {
  const hash = createHash('sha256')
  for (const word of words) hash.update(`${word}\0`)
  for (const root of paths) for (const file of filesBelow(root, isCounted)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

export const isFresh = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash

export function writeFingerprint(file, hash) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}
