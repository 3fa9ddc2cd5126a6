/** What a probe is told of the edition that is shown. */
import { now } from '../clock.ts'
import { editionContext } from '../edition-context.ts'
import { overdueOf } from '../editions/overdue.ts'

/** In s: as long as what is due may take to be printed, before somebody should look. operations.md has the same for its alarm. */
const PATIENCE = 5 * 60

export type EditionStatus = {
  /** "edition: 000042-0123456789, 40 s old", and by how long it is overdue. Nothing where pages are served as they are written. */
  readonly words: readonly string[]
  /** Something in it was due so long ago that its printing must have failed. */
  readonly isLate: boolean
}

/** Of the edition on whose behalf this is called. */
export function editionStatus(): EditionStatus {
  const { served, moment } = editionContext()
  if (!served || !moment) return { words: [], isLate: false }
  const age = Math.max(0, Math.floor((now().getTime() - moment.getTime()) / 1000))
  const overdue = overdueOf(served, now())
  const words = [`edition: ${served.id}`, `${age} s old`, ...(overdue ? [overdue.words] : [])].join(', ')
  return { words: [words], isLate: (overdue?.seconds ?? 0) > PATIENCE }
}
