/** Makes the files of a picture: every use, width and format that is not there yet. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { writeAtomic } from '../atomic-write.ts'
import { cropAround, type Focus } from './crop.ts'
import type { Original } from './original.ts'
import { mediaFolder, safeName, shortHash } from './place.ts'
import type { MadePicture, PictureFile, PictureUse, Rendition } from './types.ts'
import { uses } from './uses.ts'

/** A file to be made: where, and how. */
export type Job = { readonly file: string; readonly make: () => Promise<void> }
export type Plan = { readonly renditions: MadePicture['renditions']; readonly jobs: readonly Job[] }

/** How each format is written. */
const formats = {
  avif: { quality: 55, effort: 3 },
  webp: { quality: 78, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { palette: true, quality: 90, effort: 5 },
} as const
type Format = keyof typeof formats

/** Changes with any setting above, so that files made with old settings get other names. */
export const recipe = JSON.stringify(formats)

/** What must be made of an original. Files are named after its content and their settings; those that are there stay. */
export function plan(path: string, original: Original, focusOf: (use: PictureUse) => Focus): Plan {
  const jobs: Job[] = []
  const renditions: { [use in PictureUse]?: Rendition } = {}
  for (const use of original.uses) {
    const box = cropAround(original, uses[use].ratio, focusOf(use))
    const widths = uses[use].widths.filter((width) => width <= box.width)
    const inFormat = (format: Format): PictureFile[] =>
      widths.map((width) => {
        const hash = shortHash([original.hash, recipe, format, width, box.left, box.top, box.width, box.height])
        const name = `${safeName(path)}-${use}-${width}.${hash}.${format === 'jpeg' ? 'jpg' : format}`
        const file = join(mediaFolder, name)
        const make = async () =>
          writeAtomic(
            file,
            await sharp(original.bytes).extract(box).resize(width).toColourspace('srgb').toFormat(format, formats[format]).toBuffer(),
          )
        if (!existsSync(file)) jobs.push({ file, make })
        return { src: `/media/${name}`, width }
      })
    const width = widths.at(-1) ?? box.width
    renditions[use] = {
      width,
      height: Math.round((width * box.height) / box.width),
      avif: inFormat('avif'),
      webp: inFormat('webp'),
      plain: inFormat(original.isCutout ? 'png' : 'jpeg'),
    }
  }
  return { renditions, jobs }
}
