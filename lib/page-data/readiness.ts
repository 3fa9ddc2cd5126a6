/** What a probe is told of the edition that is shown. */
import { now } from '../clock.ts'
import { editionContext } from '../edition-context.ts'
import { overdueOf } from '../editions/overdue.ts'

/** "edition: 000042-0123456789, 40 s old", and by how long it is overdue. Nothing where pages are served as they are written. */
export function editionWords(): readonly string[] {
  const { served, moment } = editionContext()
  if (!served || !moment) return []
  const age = Math.max(0, Math.floor((now().getTime() - moment.getTime()) / 1000))
  const overdue = overdueOf(served, now())
  return [[`edition: ${served.id}`, `${age} s old`, ...(overdue ? [overdue.words] : [])].join(', ')]
}
