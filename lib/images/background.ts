/** What a page must know of a picture before it arrives: the colour of its backdrop and a few blurred pixels. */
import sharp from 'sharp'
import { type Rgb, toHex } from './colour.ts'

const SAMPLE = 48
const PLACEHOLDER = 16
/** Colours closer than this in each channel count as one backdrop. */
const STEP = 24

/** The colour of most of a picture's border, as #rrggbb: its backdrop, which the page continues. */
export async function backgroundOf(bytes: Buffer): Promise<string> {
  const { data } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .resize(SAMPLE, SAMPLE, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const bins = new Map<string, Rgb[]>()
  for (let at = 0; at < SAMPLE * SAMPLE; at++) {
    const x = at % SAMPLE
    const y = Math.floor(at / SAMPLE)
    if (x > 0 && y > 0 && x < SAMPLE - 1 && y < SAMPLE - 1) continue
    const pixel: Rgb = [data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0]
    const bin = pixel.map((part) => Math.floor(part / STEP)).join()
    bins.set(bin, [...(bins.get(bin) ?? []), pixel])
  }
  const largest = [...bins.values()].sort((a, b) => b.length - a.length)[0] ?? []
  const mean = (channel: 0 | 1 | 2) => largest.reduce((sum, pixel) => sum + pixel[channel], 0) / Math.max(1, largest.length)
  return toHex([mean(0), mean(1), mean(2)])
}

/** A few pixels of a picture as a data address, below 400 bytes. */
export async function placeholderOf(bytes: Buffer): Promise<string> {
  const small = await sharp(bytes).resize(PLACEHOLDER, PLACEHOLDER, { fit: 'inside' }).webp({ quality: 30, effort: 6 }).toBuffer()
  return `data:image/webp;base64,${small.toString('base64')}`
}
