/** Prepares all pictures of the magazine: makes what is missing, notes what pages need, removes what nothing names. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pMap from 'p-map'
import { type Job, type Plan, plan, runAll, type Tell } from './make.ts'
import { AT_ONCE, type Original, openOriginal, readOriginal } from './original.ts'
import { mediaFolder, recordFolder, recordName } from './place.ts'
import { filesOf, keyOf, type PictureRecord, readRecord, recordOfMade, writeRecord } from './record.ts'
import type { MadePicture, PictureFile } from './types.ts'
import type { Wanted } from './wanted.ts'

export type Refused = { readonly path: string; readonly problem: string }
export type Prepared = {
  /** Files that were made. */
  readonly made: number
  /** Files that are made later. */
  readonly later: number
  readonly refused: readonly Refused[]
}
export type Options = {
  /** Files that something else has made: they stay. */
  readonly others?: readonly string[]
  /** Whether those that no first view needs may be made later, where many are missing. */
  readonly mayWait?: boolean
}

/** So few files are made at once even where they may wait: a picture that an editor adds is whole when it is shown. */
const FEW = 60

/** The record of a picture that was prepared from this very original, for these uses, with each file that it names still there. */
function soundRecordOf(wanted: Wanted): PictureRecord | undefined {
  const known = readRecord(wanted.path)
  const original = known && readOriginal(wanted.path)
  const isSound =
    original !== undefined && known?.key === keyOf(wanted, original) && filesOf(known).every((file) => existsSync(join(mediaFolder, file)))
  return isSound ? known : undefined
}

/** Whether a picture was prepared from this very original, for these uses; some of its files may be made later. */
export const isPrepared = (wanted: Wanted): boolean => soundRecordOf(wanted) !== undefined

/** The same, and no file of it waits. */
function isFinished(wanted: Wanted): boolean {
  const record = soundRecordOf(wanted)
  return record !== undefined && !record.awaits
}

/** Removes files and records that no wanted picture names. */
function prune(wanted: readonly Wanted[], others: readonly string[]): void {
  const records = new Set(wanted.map(({ path }) => `${recordName(path)}.json`))
  const files = new Set([...wanted.flatMap(({ path }) => filesOf(readRecord(path) ?? { renditions: {} })), ...others])
  const keepOnly = (folder: string, keep: ReadonlySet<string>) => {
    if (existsSync(folder)) for (const name of readdirSync(folder)) if (!keep.has(name)) rmSync(join(folder, name))
  }
  keepOnly(recordFolder, records)
  keepOnly(mediaFolder, files)
}

/** Renditions without the files that wait. */
function without(waiting: readonly Job[], renditions: Plan['renditions']): MadePicture['renditions'] {
  const names = new Set(waiting.map(({ src }) => src))
  const there = (files: readonly PictureFile[]) => files.filter(({ src }) => !names.has(src))
  return Object.fromEntries(
    Object.entries(renditions).map(([use, { avif, webp, plain, ...box }]) => [
      use,
      { ...box, avif: there(avif), webp: there(webp), plain: there(plain) },
    ]),
  )
}

/** Prepares every picture; those that cannot be used are returned with their reason, and nothing is made of them. */
export async function preparePictures(
  wanted: readonly Wanted[],
  tell: Tell,
  { others = [], mayWait = false }: Options = {},
): Promise<Prepared> {
  const refused: Refused[] = []
  const stale: (Plan & { readonly wanted: Wanted; readonly original: Original })[] = []
  const unfinished = wanted.filter((one) => !isFinished(one))
  const opened = await pMap(unfinished, ({ path, roles, focusOf }) => openOriginal(path, roles, focusOf), { concurrency: AT_ONCE })
  for (const [at, one] of unfinished.entries()) {
    const { original, problem = '' } = opened[at] ?? {}
    if (!original) refused.push({ path: one.path, problem })
    else stale.push({ wanted: one, original, ...plan(one.path, original, one.focusOf) })
  }
  const missing = stale.flatMap(({ jobs }) => jobs)
  const waits = (job: Job) => mayWait && missing.length > FEW && job.mayWait
  const now = missing.filter((job) => !waits(job))
  await runAll(now, tell)
  const record = async ({ wanted: one, original, jobs, renditions }: (typeof stale)[number]) => {
    const waiting = jobs.filter(waits)
    const made = waiting.length ? { renditions: without(waiting, renditions), awaits: waiting.length } : { renditions }
    writeRecord(one.path, await recordOfMade(one, original, made))
  }
  await pMap(stale, record, { concurrency: AT_ONCE })
  prune(wanted, others)
  return { made: now.length, later: missing.length - now.length, refused }
}
