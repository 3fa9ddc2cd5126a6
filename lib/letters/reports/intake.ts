/** What a report brings about. It never causes a mail, and only a token of ours says whom it is about. */
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { deliveries, laneCounts, reportCounts } from '../../db/schema.ts'
import { briefly } from '../../newsletter/smtp-failure.ts'
import { change, keyOf } from '../../newsletter/store.ts'
import { letterRules } from '../rules.ts'
import { changeLanes } from '../sending/lane-rows.ts'
import { letterVerdictOf } from '../sending/letter-verdict.ts'
import { countPolicy } from '../sending/outcomes.ts'
import { noteStrike } from '../sending/strikes.ts'
import { type Delivery, readToken } from '../sending/tokens.ts'
import type { Report } from './report.ts'

/** Which way a report came. */
export type ReportSource = 'mail' | 'ses' | 'postmark' | 'mailgun'

/** What became of it. `unknown`: it has no token of ours. `unreadable`: it is no report, or too much of one. `replayed`, `unsigned`: it was refused. */
export type ReportOutcome =
  | 'suppressed'
  | 'struck'
  | 'counted'
  | 'complained'
  | 'ignored'
  | 'unknown'
  | 'unreadable'
  | 'replayed'
  | 'unsigned'

export type Taken = { readonly outcome: ReportOutcome; readonly alarms: readonly string[] }

/** Counts a report, or so many at once, by what became of it. */
export async function countReport(db: Database, source: ReportSource, outcome: ReportOutcome, now: Date, count = 1) {
  await db
    .insert(reportCounts)
    .values({ source, outcome, count, last: now })
    .onConflictDoUpdate({
      target: [reportCounts.source, reportCounts.outcome],
      set: { count: sql`${reportCounts.count} + ${count}`, last: now },
    })
}

/** Takes a report, and counts it. */
export async function takeReport(db: Database, source: ReportSource, report: Report, now: Date): Promise<Taken> {
  const key = await keyOf(db, 'letters')
  const delivery = report.tokens.map((token) => readToken(key, token)).find((found) => found !== undefined)
  const taken = delivery ? await apply(db, delivery, report, now) : { outcome: 'unknown' as const, alarms: [] }
  await countReport(db, source, taken.outcome, now)
  return taken
}

async function apply(db: Database, delivery: Delivery, { kind, failure }: Report, now: Date): Promise<Taken> {
  if (kind === 'complaint') return { outcome: 'complained', alarms: await complain(db, delivery, now) }
  if (kind !== 'failed' || !failure) return { outcome: 'ignored', alarms: [] }
  const verdict = letterVerdictOf(failure)
  const { letter, subscriber } = delivery
  const [row] = await db
    .update(deliveries)
    .set({ state: 'refused', reason: verdict.reason, reply: `reported ${briefly(failure)}`, at: now })
    .where(and(eq(deliveries.letter, letter), eq(deliveries.subscriber, subscriber), eq(deliveries.state, 'accepted')))
    .returning({ lane: deliveries.lane })
  if (verdict.effect === 'refuse' && verdict.reader === 'suppressed') {
    await change(db, subscriber, 'bounce', now)
    return { outcome: 'suppressed', alarms: [] }
  }
  if (verdict.effect === 'refuse' && verdict.reader === 'strike') return struck(db, delivery, 'strike', now)
  // The server has tried for as long as it would: this letter did not come, whatever the reason was each time.
  if (verdict.effect === 'retry') return struck(db, delivery, 'deferred', now)
  if (verdict.effect === 'policy' && row) return { outcome: 'counted', alarms: await countPolicy(db, letter, row.lane, failure, now) }
  return { outcome: 'counted', alarms: [] }
}

async function struck(db: Database, { letter, subscriber }: Delivery, reason: 'strike' | 'deferred', now: Date): Promise<Taken> {
  const isOver = await noteStrike(db, subscriber, letter, reason, now)
  return { outcome: isOver ? 'suppressed' : 'struck', alarms: [] }
}

/** Somebody calls a letter spam: nothing is written to them again, not even a farewell. Too many of them pause the lane. */
async function complain(db: Database, { letter, subscriber }: Delivery, now: Date): Promise<readonly string[]> {
  const isNew = await change(db, subscriber, 'bounce', now)
  const [row] = await db
    .select({ lane: deliveries.lane })
    .from(deliveries)
    .where(and(eq(deliveries.letter, letter), eq(deliveries.subscriber, subscriber)))
  // Who had gone already has not complained of anything new.
  if (!isNew || !row) return []
  const [count] = await db
    .insert(laneCounts)
    .values({ letter, lane: row.lane, complaints: 1 })
    .onConflictDoUpdate({ target: [laneCounts.letter, laneCounts.lane], set: { complaints: sql`${laneCounts.complaints} + 1` } })
    .returning()
  const { complaints: share, least } = letterRules.pause
  if (!count || count.complaints < least || count.complaints / Math.max(1, count.accepted) <= share) return []
  const paused = `${count.complaints} complaints of ${count.accepted} letters`
  const newly = await changeLanes(db, [row.lane], now, (lane) => ({ ...lane, paused: lane.paused ?? paused }))
  return newly.map(({ name }) => `the lane "${name}" is paused: ${paused}. Find out why, then: npm run letters -- open ${name}`)
}
