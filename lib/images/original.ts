/** Opens an original, or says with numbers why it cannot be used. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import sharp from 'sharp'
import { cropAround, type Focus, type Pixels } from './crop.ts'
import type { PictureUse } from './types.ts'
import { limits, type Role, uses, usesOf } from './uses.ts'

export type Original = Pixels & {
  readonly bytes: Buffer
  /** SHA-256 of the file. */
  readonly hash: string
  /** Whether it has transparent parts, to stand before letters. */
  readonly isCutout: boolean
  readonly uses: readonly PictureUse[]
}

type Opened = { readonly original: Original; readonly problem?: undefined } | { readonly original?: undefined; readonly problem: string }

const formats = new Set(['jpeg', 'png', 'webp', 'avif', 'tiff'])
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
  await sharp(bytes, { failOn: 'warning', limitInputPixels: limits.side ** 2 })
    .resize(8, 8, { fit: 'fill' })
    .raw()
    .toBuffer()
}

/** An original that can be used in its roles, or the reason why not: missing, unreadable, turned, too small or too large. */
export async function openOriginal(path: string, roles: ReadonlySet<Role>, focusOf: (use: PictureUse) => Focus): Promise<Opened> {
  if (!existsSync(path)) return { problem: 'the file does not exist. Put the original beside the document, or correct the name.' }
  const { size } = statSync(path)
  if (size > limits.bytes)
    return { problem: `it has ${megabytes(size)}; the most is ${megabytes(limits.bytes)}. Save it as JPEG at quality 90, or smaller.` }
  const bytes = readFileSync(path)
  try {
    const { width = 0, height = 0, format = '', orientation = 1, hasAlpha } = await sharp(bytes).metadata()
    if (!formats.has(format))
      return { problem: `it is ${format.toUpperCase()}, not a photograph. Save it as JPEG, PNG, WebP, AVIF or TIFF.` }
    if (orientation !== 1)
      return { problem: `it is stored turned (EXIF orientation ${orientation}). Turn its pixels upright and save it without that mark.` }
    if (Math.max(width, height) > limits.side)
      return { problem: `it is ${width} × ${height} px; the most is ${limits.side} px a side. Save it smaller.` }
    const isCutout = hasAlpha === true && !(await sharp(bytes).stats()).isOpaque
    const wanted = usesOf(roles, isCutout ? 'cutout' : height > width ? 'upright' : 'lying')
    const problem = tooSmall({ width, height }, wanted, focusOf)
    if (problem) return { problem }
    await readPixels(bytes)
    return { original: { bytes, width, height, isCutout, uses: wanted, hash: createHash('sha256').update(bytes).digest('hex') } }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return { problem: `it cannot be read: ${reason}. Export it again.` }
  }
}
