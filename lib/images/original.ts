/** Opens an original, or says with numbers why it cannot be used. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import sharp, { type Metadata } from 'sharp'
import { refusalOfFormat, takenFormats } from '../content/checks/originals.ts'
import { isAnimatedPng } from './animated-png.ts'
import { cropAround, type Focus, type Pixels } from './crop.ts'
import { locateOriginal } from './locate.ts'
import type { PictureUse } from './types.ts'
import { originalLimits, type Role, uses, usesOf } from './uses.ts'

export type Original = Pixels & {
  readonly bytes: Buffer
  /** SHA-256 of the file. */
  readonly hash: string
  /** Whether it has transparent parts, to stand before letters. */
  readonly isCutout: boolean
  readonly uses: readonly PictureUse[]
}

/** Originals that are read, and files that are encoded, at the same time. sharp itself uses every core for one, now and then. */
export const AT_ONCE = 2

type Opened = { readonly original: Original; readonly problem?: undefined } | { readonly original?: undefined; readonly problem: string }

const formats = new Set(['jpeg', 'png', 'webp', 'avif', 'tiff'])
/** AVIF and HEIC share a container, which sharp calls HEIF; what is inside tells them apart. */
const formatOf = ({ format, compression }: Metadata) => (format === 'heif' && compression === 'av1' ? 'avif' : format)
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** The first use that an original is too small for, in words. */
function tooSmall(size: Pixels, wanted: readonly PictureUse[], focusOf: (use: PictureUse) => Focus): string | undefined {
  for (const name of wanted) {
    const { ratio, least } = uses[name]
    const { width } = cropAround(size, ratio, focusOf(name))
    if (width < least) {
      const crop = ratio === 'whole' ? '' : ` leaves ${width} px across when cropped and`
      return `it is ${size.width} × ${size.height} px, which${crop} is too small: "${name}" needs ${least} px across. Save it larger; nothing is enlarged here.`
    }
  }
  return undefined
}

async function readPixels(bytes: Buffer): Promise<void> {
  // The last rows tell whether the file is whole; a small copy keeps the reading cheap.
  await sharp(bytes, { failOn: 'warning', limitInputPixels: originalLimits.side ** 2 })
    .resize(8, 8, { fit: 'fill' })
    .raw()
    .toBuffer()
}

/** Why an original cannot be used, from what its head says: its format, its frames, how it is turned, its size in px. */
function refuseByHead(head: Metadata, bytes: Buffer): string | undefined {
  const { width, height, orientation = 1, pages = 1 } = head
  const format = formatOf(head)
  if (!formats.has(format)) return refusalOfFormat(format)
  if (pages > 1 || isAnimatedPng(bytes))
    return 'it holds several pictures, as an animation or as pages. Save the one that is meant as a file of its own.'
  if (orientation !== 1)
    return `it is stored turned (EXIF orientation ${orientation}). Turn its pixels upright and save it without that mark.`
  if (Math.max(width, height) > originalLimits.side)
    return `it is ${width} × ${height} px; the most is ${originalLimits.side} px a side. Save it smaller.`
  return undefined
}

/** The head of a picture, or nothing where sharp knows no such format. */
async function readHead(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes).metadata()
  } catch (error) {
    if (error instanceof Error && error.message.includes('unsupported image format')) return undefined
    throw error
  }
}

/** Whether a use shows all of an original: by its ratio, or since the original has that ratio already. */
export function isWhole(size: Pixels, use: PictureUse, focusOf: (use: PictureUse) => Focus): boolean {
  const { width, height } = cropAround(size, uses[use].ratio, focusOf(use))
  return width === size.width && height === size.height
}

async function openBytes(bytes: Buffer, roles: ReadonlySet<Role>, focusOf: (use: PictureUse) => Focus): Promise<Opened> {
  const head = await readHead(bytes)
  if (!head) return { problem: `whatever its name says, it is no picture that can be read here. Save it as ${takenFormats}.` }
  const refusal = refuseByHead(head, bytes)
  if (refusal) return { problem: refusal }
  const { width, height, hasAlpha } = head
  const isCutout = hasAlpha && !(await sharp(bytes).stats()).isOpaque
  const asked = usesOf(roles, isCutout ? 'cutout' : height > width ? 'upright' : 'lying')
  // A picture has a page of its own, which shows all of it.
  const wanted =
    asked.some((use) => isWhole({ width, height }, use, focusOf)) || width < uses.figure.least ? asked : [...asked, 'figure' as const]
  const problem = tooSmall({ width, height }, wanted, focusOf)
  if (problem) return { problem }
  await readPixels(bytes)
  return { original: { bytes, width, height, isCutout, uses: wanted, hash: createHash('sha256').update(bytes).digest('hex') } }
}

/** How many px wide an original is that can be opened. */
export const widthOf = async (path: string): Promise<number> => (await sharp(locateOriginal(path)).metadata()).width

/** The bytes of an original; nothing where it is missing or may not be read, which `openOriginal` puts into words. */
export function readOriginal(path: string): Buffer | undefined {
  const file = locateOriginal(path)
  try {
    return file === undefined ? undefined : readFileSync(file)
  } catch {
    return undefined
  }
}

/** An original that can be used in its roles, or the reason why not: missing, unreadable, moving, turned, too small or too large. */
export async function openOriginal(path: string, roles: ReadonlySet<Role>, focusOf: (use: PictureUse) => Focus): Promise<Opened> {
  const file = locateOriginal(path)
  if (!file) return { problem: 'the file does not exist. Put the original beside the document, or correct the name.' }
  try {
    const { size } = statSync(file)
    if (size === 0) return { problem: 'it is empty. Export it again.' }
    if (size > originalLimits.bytes)
      return {
        problem: `it has ${megabytes(size)}; the most is ${megabytes(originalLimits.bytes)}. Save it as JPEG at quality 90, or smaller.`,
      }
    return await openBytes(readFileSync(file), roles, focusOf)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return { problem: `it cannot be read: ${reason}. Export it again.` }
  }
}
