/** Drawings of bags as pictures, for mails: no mail program of note shows SVG. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { writeAtomic } from '../atomic-write.ts'
import { hasFrontSize } from '../bags/front-size.ts'
import type { Bag } from '../types.ts'
import { drawingFile } from './drawing-file.ts'
import { mediaFolder } from './place.ts'

/** Makes the pictures of those bags that can be drawn and have none yet; tells the names of all. */
export async function prepareDrawings(bags: readonly Bag[]): Promise<readonly string[]> {
  const files = bags.filter(hasFrontSize).map(drawingFile)
  for (const { name, svg } of files) {
    const file = join(mediaFolder, name)
    if (!existsSync(file)) writeAtomic(file, await sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toBuffer())
  }
  return files.map(({ name }) => name)
}
