/** The contact sheet: every picture small, with its name. Cut-outs stand on their set's colour. */
import { existsSync } from 'node:fs'
import sharp, { type OverlayOptions } from 'sharp'
import type { Shot } from './shots.ts'

const columns = 6
const [cell, gap, label] = [300, 16, 34]

export async function contactSheet(shots: readonly Shot[], pictureOf: (shot: Shot) => string, file: string): Promise<number> {
  const there = shots.filter((shot) => existsSync(pictureOf(shot)))
  const [across, down] = [cell + gap, cell + label + gap]
  const tiles = await Promise.all(
    there.map((shot, i) => tile(shot, pictureOf(shot), gap + (i % columns) * across, gap + Math.floor(i / columns) * down)),
  )
  const height = gap + Math.ceil(there.length / columns) * down
  const paper = { width: gap + columns * across, height: Math.max(height, gap), channels: 3, background: '#ffffff' } as const
  await sharp({ create: paper }).composite(tiles.flat()).jpeg({ quality: 82, mozjpeg: true }).toFile(file)
  return there.length
}

async function tile(shot: Shot, picture: string, left: number, top: number): Promise<OverlayOptions[]> {
  const small = await sharp(picture).resize(cell, cell, { fit: 'contain', position: 'bottom', background: '#ffffff00' }).png().toBuffer()
  const flat = shot.cutOut ? await sharp(small).flatten({ background: shot.background }).png().toBuffer() : small
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="${cell}" height="${label}"><text y="20" font-family="sans-serif" font-size="15" fill="#14110f">${shot.name}</text></svg>`
  return [
    { input: flat, left, top },
    { input: Buffer.from(words), left, top: top + cell },
  ]
}
