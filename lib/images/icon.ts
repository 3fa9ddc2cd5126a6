/** The magazine's mark as the files that browsers and systems ask for, from the one drawing in public/icon.svg. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** The side in px of the drawing, and the colour on which it stands. */
const DRAWN = 32
const BACKGROUND = '#cf2e14'

/** Units of a density in dots per inch at which one px of an SVG is one px. */
const DENSITY = 72

/**
 * The part of a maskable icon's side within which everything that matters must lie, whatever shape a system cuts it to: a circle of
 * 80 % (W3C, Web Application Manifest, 7.3). A square in that circle is 0.8 / √2.
 */
const SAFE = 0.8 / Math.SQRT2

async function square(side: number): Promise<Buffer> {
  const drawing = await readFile(join(/* turbopackIgnore: true */ process.cwd(), 'public/icon.svg'))
  return sharp(drawing, { density: (DENSITY * side) / DRAWN })
    .resize(side, side)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** A square PNG of a side in px, to its edges. */
export const iconPng = square

/** The same with the mark drawn in as far as a system may cut. */
export async function maskablePng(side: number): Promise<Buffer> {
  const inner = Math.round(side * SAFE)
  const before = Math.floor((side - inner) / 2)
  const after = side - inner - before
  return sharp(await square(inner))
    .extend({ top: before, left: before, bottom: after, right: after, background: BACKGROUND })
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** An ICO file of PNGs of sides in px, each below 256: a header of 6 bytes, 16 bytes for each picture, then the pictures. */
export async function icoOf(sides: readonly number[]): Promise<Buffer> {
  const pictures = await Promise.all(sides.map(square))
  const head = Buffer.alloc(6 + 16 * sides.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sides.length, 4)
  let offset = head.length
  for (const [at, picture] of pictures.entries()) {
    const entry = 6 + 16 * at
    head.writeUInt8(sides[at] ?? 0, entry)
    head.writeUInt8(sides[at] ?? 0, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(picture.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...pictures])
}
