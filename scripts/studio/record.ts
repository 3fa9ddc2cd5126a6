/** What has been rendered from what. studio/rendered.json is committed; drafts keep theirs beside themselves. */
import { existsSync, readFileSync } from 'node:fs'
import { writeAtomic } from '../../lib/atomic-write.ts'
import type { Hashes } from './hash.ts'
import type { Shot } from './shots.ts'

export type RenderRecord = Hashes & {
  readonly seconds: number
  readonly bytes: number
  /** How many px of the original one mm has in the plane through the bag's front that faces the camera. */
  readonly pixelsPerMillimetre: number
  /** The picture, from the project's root; and width, height and depth in mm of each thing in it that has them. */
  readonly file: string
  readonly sizes: readonly (readonly number[])[]
}
export type Record = Readonly<globalThis.Record<string, RenderRecord>>

export function readRecord(file: string): Record {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** What the check of pictures compares with what editors write (lib/images/life-size-check.ts). */
export const shown = ({ file, things }: Shot) => ({ file, sizes: things.map(sizeOf).filter((size) => size.length) })

/** A thing without sides of its own may have a diameter. */
function sizeOf({ size, options }: Shot['things'][number]): readonly number[] {
  const { diameter } = (options ?? {}) as { readonly diameter?: number }
  return size ?? (diameter ? [diameter] : [])
}

/** Adds one picture. Read anew each time, so that two queues do not forget one another's work. */
export function remember(file: string, name: string, entry: RenderRecord) {
  const all = { ...readRecord(file), [name]: entry }
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)))
  writeAtomic(file, `${JSON.stringify(sorted, null, 2)}\n`)
}

export type State = 'up to date' | 'missing' | 'never rendered' | 'its shot has changed' | 'its code has changed'

export function stateOf(picture: string, known: RenderRecord | undefined, now: Hashes): State {
  if (!existsSync(picture)) return 'missing'
  if (!known) return 'never rendered'
  if (known.shot !== now.shot) return 'its shot has changed'
  return known.code === now.code ? 'up to date' : 'its code has changed'
}
