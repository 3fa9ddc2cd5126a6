/** Where prepared pictures lie. */
import { join } from 'node:path'

/** The files that readers load, served below /media. */
export const mediaFolder = join('public', 'media')

/** What is known of each picture: one small JSON file an original, so that a page reads no more than its own. */
export const recordFolder = join('.generated', 'media')

/** A name for an original that serves as a file name: "stories/tiny-clasp/hero.jpg" is "stories.tiny-clasp.hero-jpg". */
export const recordName = (original: string) =>
  original
    .replace(/^content\//, '')
    .replaceAll('/', '.')
    .replace(/\.(\w+)$/, '-$1')
