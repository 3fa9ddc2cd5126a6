/**
 * Counts webhooks that were refused. Anybody may send one: a flood of them must not make a write each on the row that counts them, which would keep the
 * mail worker from the store. So they are counted in this process, and written now and then; the last few are lost when it ends.
 */
import type { Database } from '../../db/database.ts'
import { isWithin } from '../../newsletter/window.ts'
import { countReport, type ReportOutcome, type ReportSource } from './intake.ts'

/** ms between two writes of the same count. */
const APART = 5000

type Count = { unwritten: number; written?: Date }

const counts = new WeakMap<Database, Map<string, Count>>()

function countOf(db: Database, source: ReportSource, outcome: ReportOutcome): Count {
  const ofStore = counts.get(db) ?? new Map<string, Count>()
  counts.set(db, ofStore)
  const count = ofStore.get(`${source} ${outcome}`) ?? { unwritten: 0 }
  ofStore.set(`${source} ${outcome}`, count)
  return count
}

/** Counts one that was refused; writes, with those before it, where the last write was some seconds ago. */
export async function countRefusal(db: Database, source: ReportSource, outcome: ReportOutcome, now: Date) {
  const count = countOf(db, source, outcome)
  count.unwritten++
  if (count.written && isWithin(count.written, now, APART)) return
  const { unwritten } = count
  Object.assign(count, { unwritten: 0, written: now })
  await countReport(db, source, outcome, now, unwritten)
}
