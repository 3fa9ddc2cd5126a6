/** Where prepared pictures lie, under names that are safe whatever the original is called. */
import { createHash } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { toAsciiSlug } from '../slug.ts'
import { composed } from './locate.ts'

/** The files that readers load, served below /media. */
export const mediaFolder = join('public', 'media')

/** Where the file of a prepared picture lies, by the path at which readers load it. */
export const pictureFile = (src: string) => join('public', src)

/** What is known of each picture: one small JSON file an original, so that a page reads no more than its own. */
export const recordFolder = join('.generated', 'media')

/** The most characters of the readable part of a name; the hash behind it tells names apart. */
const READABLE = 80

/** The first 40 bits of a SHA-256, in ten hexadecimal digits. */
export const shortHash = (parts: readonly (string | number)[]) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 10)

/** "content/stories/tiny-clasp/Hero photo.jpg" is "tiny-clasp-hero-photo": only a to z, digits and hyphens, and never empty. */
export function safeName(original: string): string {
  const words = `${basename(dirname(original))} ${basename(original, extname(original))}`
  return toAsciiSlug(words).slice(0, READABLE).replace(/-$/, '') || 'picture'
}

/** The name of an original's record: the same for every spelling of the original's name, another for every other original. */
export const recordName = (original: string) => `${safeName(original)}.${shortHash([composed(original)])}`
