/** Whether one story may send its readers to another. */
import type { Day } from '../../clock.ts'
import type { Parsed } from './parse.ts'

/**
 * Why readers of one story would not find another, or nothing when they do. A draft may name a draft, because nobody
 * reads either. A story of a coming day may be named from that day on; as days pass, a problem goes and none appears.
 */
export function whyHidden(from: Parsed, to: Parsed, today: Day): string | undefined {
  if (from.data.status === 'retired') return undefined
  if (to.data.status === 'retired') return 'is retired: its address answers with the reason only'
  if (from.data.status === 'draft') return undefined
  if (to.data.status === 'draft') return 'is a draft, which no reader sees'
  const [here, there] = [String(from.data.published), String(to.data.published)]
  return there > today && there > here ? `appears on ${there}, later than this one` : undefined
}
