import type { Bag } from '../types.ts'
import type { Part } from './passage.ts'

/** Something that was found, as its row shows it. */
export type SearchHit = {
  readonly path: string
  /** What it is: the section of a story, "Bag", "House" … */
  readonly kicker: string
  readonly title: readonly Part[]
  /** Of a story. */
  readonly day?: string
  /** A line in which it was found, else what it is about. */
  readonly line: readonly Part[]
  readonly bag?: Bag
  /** Of a bag. */
  readonly maker?: string
}
