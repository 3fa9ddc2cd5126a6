/** How it stands with letters, for operators: states, balances, lanes, rates, time left. */
import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { localTimeAt } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { deliveries, letterChanges, reportCounts } from '../../db/schema.ts'
import { faultWords, isFault } from '../../newsletter/verdicts.ts'
import { countByState, type DeliveryState } from './balance.ts'
import { listLanes } from './lane-rows.ts'
import { type LetterRow, listLetters } from './letter-rows.ts'
import type { LetterState } from './states.ts'

export type LetterOverview = {
  readonly slug: string
  readonly state: LetterState
  readonly since: string
  readonly send: string
  readonly problem?: string
  readonly frozen?: number
  readonly unpromised?: number
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>
  /** Mails a second, over the last minute. */
  readonly rate: number
  /** Seconds, at that rate, until everybody has been tried once. */
  readonly left?: number
  readonly changes: readonly { readonly at: string; readonly event: string; readonly words?: string }[]
}

export type LaneOverview = {
  readonly name: string
  readonly rate?: number
  readonly daily?: number
  readonly today: number
  readonly problem?: string
}

export type Overview = {
  readonly letters: readonly LetterOverview[]
  readonly lanes: readonly LaneOverview[]
  readonly reports: readonly { readonly source: string; readonly outcome: string; readonly count: number }[]
}

const MINUTE = 60_000

async function rateOf(db: Database, letter: number, now: Date): Promise<number> {
  const since = new Date(now.getTime() - MINUTE)
  return (await db.$count(deliveries, and(eq(deliveries.letter, letter), eq(deliveries.state, 'accepted'), gte(deliveries.at, since)))) / 60
}

async function letterOverview(db: Database, row: LetterRow, now: Date): Promise<LetterOverview> {
  const { id, slug, state, problem, frozen, unpromised } = row
  const counts = await countByState(db, id)
  const rate = state === 'sending' ? await rateOf(db, id, now) : 0
  const untried = (counts.waiting ?? 0) + (counts.leased ?? 0) + (counts.handing ?? 0)
  const changes = await db.select().from(letterChanges).where(eq(letterChanges.letter, id)).orderBy(asc(letterChanges.id))
  return {
    ...{ slug, state, counts, rate },
    since: row.since.toISOString(),
    send: row.send.toISOString(),
    ...(problem && { problem }),
    ...(frozen !== null && { frozen }),
    ...(unpromised && { unpromised }),
    ...(rate > 0 && untried > 0 && { left: Math.ceil(untried / rate) }),
    changes: changes.map(({ at, event, words }) => ({ at: at.toISOString(), event, ...(words && { words }) })),
  }
}

export async function overviewOf(db: Database, now: Date): Promise<Overview> {
  const letters: LetterOverview[] = []
  for (const row of await listLetters(db)) letters.push(await letterOverview(db, row, now))
  const lanes = (await listLanes(db)).map(({ name, rate, mostDaily, today, paused, fault }) => {
    const problem = paused ? `paused: ${paused}` : isFault(fault) ? faultWords[fault] : undefined
    return { name, today, ...(rate !== null && { rate }), ...(mostDaily !== null && { daily: mostDaily }), ...(problem && { problem }) }
  })
  const reports = await db
    .select({ source: reportCounts.source, outcome: reportCounts.outcome, count: reportCounts.count })
    .from(reportCounts)
    .orderBy(sql`1, 2`)
  return { letters, lanes, reports }
}

const time = (seconds: number) =>
  seconds < 90 ? `${seconds} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`

function letterLines({ slug, state, since, send, problem, frozen, unpromised, counts, rate, left }: LetterOverview): readonly string[] {
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  return [
    `${slug}  ${state} since ${localTimeAt(new Date(since))}, to go out at ${localTimeAt(new Date(send))}`,
    ...(frozen === undefined ? [] : [`  frozen ${frozen} = ${told.join(' + ') || '0'}`]),
    ...(unpromised ? [`  ${unpromised} on the list were promised something else, and are not written to`] : []),
    ...(rate > 0 ? [`  ${rate.toFixed(1)} a second${left === undefined ? '' : `, ${time(left)} left`}`] : []),
    ...(problem ? [`  ${problem}`] : []),
  ]
}

function laneLine({ name, rate, daily, today, problem }: LaneOverview): string {
  const limits = [
    rate === undefined ? 'no limit' : `${rate.toFixed(1)} a second`,
    `${today}${daily === undefined ? '' : ` of ${daily}`} today`,
  ]
  return `  ${name.padEnd(10)} ${limits.join(', ')}${problem ? `, ${problem}` : ''}`
}

/** The overview as lines. */
export function overviewWords({ letters, lanes, reports }: Overview): string {
  if (!letters.length) return 'No letter has been tested or sent yet.'
  return [
    ...letters.flatMap(letterLines),
    ...(lanes.length ? ['lanes', ...lanes.map(laneLine)] : []),
    ...(reports.length ? ['reports', ...reports.map(({ source, outcome, count }) => `  ${source}: ${count} ${outcome}`)] : []),
  ].join('\n')
}
