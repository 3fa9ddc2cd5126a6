/** From Blender's 16-bit PNG to the picture that is kept: JPEG, or for a cut-out PNG, with fewer colours where nobody can tell. */
import sharp from 'sharp'
import { writeAtomic } from '../../lib/atomic-write.ts'

const jpeg = { quality: 88, chromaSubsampling: '4:4:4', mozjpeg: true } as const
const full = { compressionLevel: 9 } as const
const fewer = { palette: true, quality: 100, colours: 256, effort: 10, dither: 0.6 } as const
/** Root mean square of the difference that quantising may make, of 255, where the picture is not empty. */
const invisible = 1.2

/** Part of a shot's hash: other settings make other pictures. */
export const settings = JSON.stringify([jpeg, full, fewer, invisible])

/** Writes the finished picture in one move and returns its size in bytes. `quantise`: a PNG may lose colours that nobody misses. */
export async function finish(raw: string, target: string, quantise: boolean): Promise<number> {
  const bytes = target.endsWith('.png')
    ? await png(raw, quantise)
    : await sharp(raw).removeAlpha().toColourspace('srgb').jpeg(jpeg).toBuffer()
  writeAtomic(target, bytes)
  return bytes.length
}

async function png(raw: string, quantise: boolean): Promise<Buffer> {
  const plain = await sharp(raw).toColourspace('srgb').png(full).toBuffer()
  if (!quantise) return plain
  const small = await sharp(plain).png(fewer).toBuffer()
  return (await difference(plain, small)) <= invisible ? small : plain
}

async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).ensureAlpha().raw().toBuffer()))
  if (!a || !b) return Number.POSITIVE_INFINITY
  let sum = 0
  let count = 0
  for (let at = 0; at < a.length; at += 4) {
    const alpha = a[at + 3] ?? 0
    if (!alpha) continue
    for (let channel = 0; channel < 4; channel++) {
      const weight = channel === 3 ? 1 : alpha / 255
      sum += (((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) * weight) ** 2
    }
    count += 4
  }
  return Math.sqrt(sum / Math.max(1, count))
}
