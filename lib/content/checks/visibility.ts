/** Whether one story may send its readers to another. */
import { type LocalTime, withMinutes } from '../../clock.ts'
import type { Parsed } from './parse.ts'

/**
 * Why readers of one story would not find another, or nothing when they do. A draft may name a draft, because nobody
 * reads either. A story of a coming moment may be named from that moment on; as time passes, a problem goes and none appears.
 */
export function whyHidden(from: Parsed, to: Parsed, now: LocalTime): string | undefined {
  if (from.data.status === 'retired') return undefined
  if (to.data.status === 'retired') return 'is retired: its address answers with the reason only'
  if (from.data.status === 'draft') return undefined
  if (to.data.status === 'draft') return 'is a draft, which no reader sees'
  const here = withMinutes(from.begins ?? String(from.data.published))
  const there = withMinutes(String(to.data.published))
  return there > withMinutes(now) && there > here ? `appears on ${to.data.published}, later than this one` : undefined
}
