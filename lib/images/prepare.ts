/** Prepares all pictures of the magazine: makes what is missing, notes what pages need, removes what nothing names. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pMap from 'p-map'
import { writeAtomic } from '../atomic-write.ts'
import { backgroundOf, placeholderOf } from './background.ts'
import { foregroundOn } from './colour.ts'
import { type Job, plan, recipe } from './make.ts'
import { isWhole, type Original, openOriginal, readOriginal } from './original.ts'
import { mediaFolder, recordFolder, recordName } from './place.ts'
import type { MadePicture } from './types.ts'
import { openings, uses } from './uses.ts'
import type { Wanted } from './wanted.ts'

type Recorded = MadePicture & { readonly key: string }
export type Refused = { readonly path: string; readonly problem: string }
export type Progress = (made: number, of: number, secondsLeft: number) => void

/** Files encoded at the same time. sharp itself uses every core for one. */
const AT_ONCE = 2

/** What a record says of a picture. A record that says something else, under another name, is made anew. */
const fields = 'background foreground placeholder renditions whole'

/** Changes with the original's bytes, with what it is wanted for, with how files are made, and with what is recorded of them. */
function keyOf({ roles, focusOf }: Wanted, bytes: Buffer): string {
  const settings = [
    fields,
    recipe,
    JSON.stringify([uses, openings]),
    [...roles].sort().join(),
    JSON.stringify([focusOf('tall'), focusOf('wide')]),
  ]
  return createHash('sha256').update(settings.join('\0')).update(bytes).digest('hex')
}

const recordOf = (path: string) => join(recordFolder, `${recordName(path)}.json`)

function readRecord(path: string): Recorded | undefined {
  return existsSync(recordOf(path)) ? JSON.parse(readFileSync(recordOf(path), 'utf8')) : undefined
}

const filesOf = ({ renditions }: MadePicture) =>
  Object.values(renditions).flatMap(({ avif, webp, plain }) => [...avif, ...webp, ...plain].map(({ src }) => src.replace(/^\/media\//, '')))

/** Whether a picture was prepared from this very original, for these uses, and every file is still there. */
export function isPrepared(wanted: Wanted): boolean {
  const known = readRecord(wanted.path)
  const original = known && readOriginal(wanted.path)
  return (
    original !== undefined && known?.key === keyOf(wanted, original) && filesOf(known).every((file) => existsSync(join(mediaFolder, file)))
  )
}

async function appearanceOf(original: Original): Promise<Pick<MadePicture, 'background' | 'foreground' | 'placeholder'>> {
  if (original.isCutout) return {}
  const background = await backgroundOf(original.bytes)
  return { background, foreground: foregroundOn(background), placeholder: await placeholderOf(original.bytes) }
}

function wholeOf(original: Original, { focusOf }: Wanted): Pick<MadePicture, 'whole'> {
  const use = original.uses.find((one) => isWhole(original, one, focusOf))
  return use ? { whole: { use, width: original.width } } : {}
}

async function runAll(jobs: readonly Job[], tell: Progress): Promise<void> {
  const begun = Date.now()
  let made = 0
  const run = async (job: Job) => {
    await job.make()
    made++
    tell(made, jobs.length, (((Date.now() - begun) / made) * (jobs.length - made)) / 1000)
  }
  await pMap(jobs, run, { concurrency: AT_ONCE })
}

/** Removes files and records that no wanted picture names; `others` are files that something else has made. */
function prune(wanted: readonly Wanted[], others: readonly string[]): void {
  const records = new Set(wanted.map(({ path }) => `${recordName(path)}.json`))
  const files = new Set([...wanted.flatMap(({ path }) => filesOf(readRecord(path) ?? { renditions: {} })), ...others])
  const keepOnly = (folder: string, keep: ReadonlySet<string>) => {
    if (existsSync(folder)) for (const name of readdirSync(folder)) if (!keep.has(name)) rmSync(join(folder, name))
  }
  keepOnly(recordFolder, records)
  keepOnly(mediaFolder, files)
}

/** Prepares every picture; those that cannot be used are returned with their reason, and nothing is made of them. `others` stay beside them. */
export async function preparePictures(
  wanted: readonly Wanted[],
  tell: Progress,
  others: readonly string[] = [],
): Promise<{ made: number; refused: readonly Refused[] }> {
  const refused: Refused[] = []
  const stale: { wanted: Wanted; original: Original; jobs: readonly Job[]; renditions: MadePicture['renditions'] }[] = []
  for (const one of wanted) {
    if (isPrepared(one)) continue
    const { original, problem } = await openOriginal(one.path, one.roles, one.focusOf)
    if (!original) refused.push({ path: one.path, problem })
    else stale.push({ wanted: one, original, ...plan(one.path, original, one.focusOf) })
  }
  const jobs = stale.flatMap((picture) => picture.jobs)
  await runAll(jobs, tell)
  for (const { wanted: one, original, renditions } of stale)
    writeAtomic(
      recordOf(one.path),
      JSON.stringify({
        ...{ key: keyOf(one, original.bytes), renditions, ...wholeOf(original, one) },
        ...(await appearanceOf(original)),
      } satisfies Recorded),
    )
  prune(wanted, others)
  return { made: jobs.length, refused }
}
