/** Makes the files of a picture: every use, width and format that is not there yet. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import pMap from 'p-map'
import sharp, { type OutputInfo } from 'sharp'
import { writeAtomic } from '../atomic-write.ts'
import { type Box, cropAround, type Focus } from './crop.ts'
import { AT_ONCE, type Original } from './original.ts'
import { mediaFolder, safeName, shortHash } from './place.ts'
import type { MadePicture, PictureFile, PictureUse, Rendition } from './types.ts'
import { firstView, uses } from './uses.ts'

/** A file to be made. */
export type Job = {
  readonly file: string
  /** Its address. */
  readonly src: string
  /** Whether no first view needs it. */
  readonly mayWait: boolean
  readonly make: () => Promise<void>
}
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

/** The widths of a format that a first view needs. */
function firstWidths(format: Format, widths: readonly number[]): readonly number[] {
  const wanted = widths.filter((width) => width >= firstView.least && width <= firstView.most)
  if (format === 'avif') return []
  return format === 'webp' ? wanted : wanted.slice(0, 1)
}

/** Crops whose files are being made: each is decoded once for all of them, and forgotten soon, for it has megabytes. */
const decoded = new LRUCache<string, Promise<{ data: Buffer; info: OutputInfo }>>({ max: 2 * AT_ONCE })

/** The pixels of a part of an original, as sRGB. */
function decode(original: Original, box: Box) {
  const key = JSON.stringify([original.hash, box])
  const known = decoded.get(key) ?? sharp(original.bytes).extract(box).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  decoded.set(key, known)
  return known
}

/** What must be made of an original. Files are named after its content and their settings; those that are there stay. */
export function plan(path: string, original: Original, focusOf: (use: PictureUse) => Focus): Plan {
  const jobs: Job[] = []
  const renditions: { [use in PictureUse]?: Rendition } = {}
  for (const use of original.uses) {
    const box = cropAround(original, uses[use].ratio, focusOf(use))
    const widths = uses[use].widths.filter((width) => width <= box.width)
    const inFormat = (format: Format): PictureFile[] => {
      const first = firstWidths(format, widths)
      return widths.map((width) => {
        const hash = shortHash([original.hash, recipe, format, width, box.left, box.top, box.width, box.height])
        const name = `${safeName(path)}-${use}-${width}.${hash}.${format === 'jpeg' ? 'jpg' : format}`
        const file = join(mediaFolder, name)
        const make = async () => {
          const { data, info } = await decode(original, box)
          writeAtomic(file, await sharp(data, { raw: info }).resize(width).toFormat(format, formats[format]).toBuffer())
        }
        const src = `/media/${name}`
        if (!existsSync(file)) jobs.push({ file, src, mayWait: !first.includes(width), make })
        return { src, width }
      })
    }
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

/** Is told how many files are made, of how many, and about how many seconds the rest takes. */
export type Tell = (made: number, of: number, secondsLeft: number) => void

/** Makes files, and tells after each. */
export async function runAll(jobs: readonly Job[], tell: Tell): Promise<void> {
  const begun = Date.now()
  let made = 0
  const run = async (job: Job) => {
    await job.make()
    made++
    tell(made, jobs.length, (((Date.now() - begun) / made) * (jobs.length - made)) / 1000)
  }
  await pMap(jobs, run, { concurrency: AT_ONCE })
}
