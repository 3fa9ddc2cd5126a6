/** What is known of each picture, one small file an original: how it was made, and which of its files wait. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomic } from '../atomic-write.ts'
import { backgroundOf, placeholderOf } from './background.ts'
import { foregroundOn } from './colour.ts'
import { recipe } from './make.ts'
import { isWhole, type Original } from './original.ts'
import { recordFolder, recordName } from './place.ts'
import type { MadePicture } from './types.ts'
import { openings, uses } from './uses.ts'
import type { Wanted } from './wanted.ts'

/** `awaits` says how many of its files are made later; nothing when all are there. */
export type PictureRecord = MadePicture & { readonly key: string; readonly awaits?: number }

/** What a record says of a picture. A record that says something else, under another name, is made anew. */
const fields = 'awaits background foreground placeholder renditions whole'

/** Changes with the original's bytes, with what it is wanted for, with how files are made, and with what is recorded of them. */
export function keyOf({ roles, focusOf }: Wanted, bytes: Buffer): string {
  const settings = [
    fields,
    recipe,
    JSON.stringify([uses, openings]),
    [...roles].sort().join(),
    JSON.stringify([focusOf('tall'), focusOf('wide')]),
  ]
  return createHash('sha256').update(settings.join('\0')).update(bytes).digest('hex')
}

const recordOf = (path: string, folder: string) => join(folder, `${recordName(path)}.json`)

/** The record of an original in a folder of records, where there is one. */
export function readRecord(path: string, folder = recordFolder): PictureRecord | undefined {
  const file = recordOf(path, folder)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

export function writeRecord(path: string, record: PictureRecord, folder = recordFolder): void {
  writeAtomic(recordOf(path, folder), JSON.stringify(record))
}

/** The names of a picture's files. */
export const filesOf = ({ renditions }: Pick<MadePicture, 'renditions'>) =>
  Object.values(renditions).flatMap(({ avif, webp, plain }) => [...avif, ...webp, ...plain].map(({ src }) => src.replace(/^\/media\//, '')))

async function appearanceOf(original: Original): Promise<Pick<MadePicture, 'background' | 'foreground' | 'placeholder'>> {
  if (original.isCutout) return {}
  const background = await backgroundOf(original.bytes)
  return { background, foreground: foregroundOn(background), placeholder: await placeholderOf(original.bytes) }
}

function wholeOf(original: Original, { focusOf }: Wanted): Pick<MadePicture, 'whole'> {
  const use = original.uses.find((one) => isWhole(original, one, focusOf))
  return use ? { whole: { use, width: original.width } } : {}
}

/** What is to be known of a picture with these renditions. */
export const recordOfMade = async (
  wanted: Wanted,
  original: Original,
  made: Pick<PictureRecord, 'renditions' | 'awaits'>,
): Promise<PictureRecord> => ({
  ...{ key: keyOf(wanted, original.bytes), ...made, ...wholeOf(original, wanted) },
  ...(await appearanceOf(original)),
})
