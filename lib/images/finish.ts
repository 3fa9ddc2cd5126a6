/** Makes the files of an edition's pictures that had to wait. */
import { cpSync } from 'node:fs'
import { plan, runAll, type Tell } from './make.ts'
import { openOriginal } from './original.ts'
import { keyOf, readRecord, recordOfMade, writeRecord } from './record.ts'
import type { Wanted } from './wanted.ts'

/**
 * Finishes the pictures of the records in `from`, which stays as it is; `to` gets every record, those of finished pictures with all their files. An original
 * that has changed since leaves its picture as it was: the next publication makes it anew.
 */
export async function finishPictures(wanted: readonly Wanted[], from: string, to: string, tell: Tell): Promise<void> {
  cpSync(from, to, { recursive: true })
  const unfinished = []
  for (const one of wanted) {
    const record = readRecord(one.path, from)
    const { original } = record?.awaits ? await openOriginal(one.path, one.roles, one.focusOf) : {}
    if (original && record?.key === keyOf(one, original.bytes))
      unfinished.push({ wanted: one, original, ...plan(one.path, original, one.focusOf) })
  }
  await runAll(
    unfinished.flatMap(({ jobs }) => jobs),
    tell,
  )
  for (const { wanted: one, original, renditions } of unfinished) {
    const record = await recordOfMade(one, original, { renditions })
    writeRecord(one.path, record, to)
    // The next publication need not look at it again.
    if (readRecord(one.path)?.key === record.key) writeRecord(one.path, record)
  }
}
