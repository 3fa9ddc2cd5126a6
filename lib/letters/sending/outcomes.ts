/** What a sending leaves behind: in its row, in its lane, in the letter, with the reader. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { deliveries, laneCounts } from '../../db/schema.ts'
import { briefly } from '../../newsletter/smtp-failure.ts'
import { change } from '../../newsletter/store.ts'
import { type Failure, type Fault, faultWords } from '../../newsletter/verdicts.ts'
import { letterRules } from '../rules.ts'
import { pause } from './arm.ts'
import type { Handed } from './claims.ts'
import { changeLanes } from './lane-rows.ts'
import { cleared, heldUp, type Lane, RELAY, slowedDown } from './lanes.ts'
import { type LetterVerdict, letterVerdictOf } from './letter-verdict.ts'
import { noteStrike } from './strikes.ts'

/** A mail that was handed over: taken, or how it failed. */
export type Outcome = { readonly delivery: Handed; readonly failure?: Failure }

type Failed = { readonly delivery: Handed; readonly failure: Failure; readonly verdict: LetterVerdict }

/** What operators should hear, and whether mail has to wait. */
export type Noted = { readonly isHeldUp: boolean; readonly alarms: readonly string[] }

/** Of a row that is being handed over, or that was given up for lost meanwhile. */
const isOpen = inArray(deliveries.state, ['handing', 'uncertain'])
const isOf = (letter: number, some: readonly { readonly subscriber: string }[]) =>
  and(eq(deliveries.letter, letter), sql`${deliveries.subscriber} = any(${sql.param(some.map((one) => one.subscriber))}::uuid[])`, isOpen)
const free = { worker: null, lease: null } as const

/** Notes what became of some mails of one letter. */
export async function noteOutcomes(db: Database, letter: number, outcomes: readonly Outcome[], now: Date): Promise<Noted> {
  const accepted = outcomes.filter(({ failure }) => !failure).map(({ delivery }) => delivery)
  const failed = outcomes.flatMap(({ delivery, failure }) => (failure ? [{ delivery, failure, verdict: letterVerdictOf(failure) }] : []))
  if (accepted.length) await noteAccepted(db, letter, accepted, now)
  for (const one of failed) await noteFailed(db, letter, one, now)
  const policies = failed.filter(({ verdict }) => verdict.effect === 'policy')
  await countLanes(db, letter, accepted, policies)
  const alarms = [
    ...(await pauseLanes(db, letter, failed, now)),
    ...(await holdLanes(db, accepted, failed, now)),
    ...(await stopLetter(db, letter, failed, now)),
  ]
  return { isHeldUp: failed.some(({ verdict }) => ['wait', 'pause lane', 'stop letter'].includes(verdict.effect)), alarms }
}

async function noteAccepted(db: Database, letter: number, accepted: readonly Handed[], now: Date) {
  await db
    .update(deliveries)
    .set({ state: 'accepted', ...free, at: now, reason: null, reply: null })
    .where(isOf(letter, accepted))
}

async function noteFailed(db: Database, letter: number, { delivery, failure, verdict }: Failed, now: Date) {
  const same = { ...free, at: now, reason: verdict.reason, reply: briefly(failure) }
  const set = (more: Partial<typeof deliveries.$inferInsert>) =>
    db
      .update(deliveries)
      .set({ ...same, ...more })
      .where(isOf(letter, [delivery]))
  switch (verdict.effect) {
    case 'wait':
    case 'pause lane':
    case 'stop letter':
      // No try is counted, and whoever had not been tried still has not.
      return set({ state: delivery.tries ? 'deferred' : 'waiting', due: now, ...(!delivery.tries && { tried: null, at: null }) })
    case 'uncertain':
      return set({ state: 'uncertain' })
    case 'refuse':
      await set({ state: 'refused' })
      if (verdict.reader === 'suppressed') await change(db, delivery.subscriber, 'bounce', now)
      if (verdict.reader === 'strike') await noteStrike(db, delivery.subscriber, letter, 'strike', now)
      return
    case 'retry':
    case 'policy':
      return later(db, letter, { delivery, failure, verdict }, now, set)
  }
}

/** Tried again after its pause; over when `expire` has passed since the first try. */
async function later(
  db: Database,
  letter: number,
  { delivery, verdict }: Failed,
  now: Date,
  set: (more: Partial<typeof deliveries.$inferInsert>) => PromiseLike<unknown>,
) {
  const { pauses, expire } = letterRules
  const [row] = await db
    .select({ tried: deliveries.tried })
    .from(deliveries)
    .where(and(eq(deliveries.letter, letter), eq(deliveries.subscriber, delivery.subscriber)))
  const first = row?.tried ?? now
  const next = now.getTime() + (pauses[delivery.tries] ?? pauses.at(-1) ?? expire)
  const end = first.getTime() + expire
  if (now.getTime() >= end) {
    await set({ state: 'refused', tries: delivery.tries + 1, ...(verdict.effect === 'retry' && { reason: 'overdue' }) })
    if (verdict.effect === 'retry') await noteStrike(db, delivery.subscriber, letter, 'deferred', now)
    return
  }
  await set({ state: 'deferred', tries: delivery.tries + 1, due: new Date(Math.min(next, end)) })
}

async function countLanes(db: Database, letter: number, accepted: readonly Handed[], policies: readonly Failed[]) {
  const counts = new Map<string, { accepted: number; policy: number }>()
  const of = (lane: string) => {
    const count = counts.get(lane) ?? { accepted: 0, policy: 0 }
    counts.set(lane, count)
    return count
  }
  for (const { lane } of accepted) of(lane).accepted++
  for (const { delivery } of policies) of(delivery.lane).policy++
  for (const [lane, count] of counts) await addToLane(db, letter, lane, count)
}

async function addToLane(
  db: Database,
  letter: number,
  lane: string,
  { accepted, policy }: { readonly accepted: number; readonly policy: number },
) {
  await db
    .insert(laneCounts)
    .values({ letter, lane, accepted, policy })
    .onConflictDoUpdate({
      target: [laneCounts.letter, laneCounts.lane],
      set: { accepted: sql`${laneCounts.accepted} + ${accepted}`, policy: sql`${laneCounts.policy} + ${policy}` },
    })
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** Pauses the lanes in which too large a share was refused by policy. */
async function pauseLanes(db: Database, letter: number, failed: readonly Failed[], now: Date): Promise<readonly string[]> {
  const last = new Map(failed.filter(({ verdict }) => verdict.effect === 'policy').map(({ delivery, failure }) => [delivery.lane, failure]))
  const alarms: string[] = []
  for (const [lane, failure] of last) alarms.push(...(await pauseWhereRefused(db, letter, lane, failure, now)))
  return alarms
}

/** Counts a refusal by policy that a report tells of. Returns what operators should hear. */
export async function countPolicy(db: Database, letter: number, lane: string, failure: Failure, now: Date): Promise<readonly string[]> {
  await addToLane(db, letter, lane, { accepted: 0, policy: 1 })
  return pauseWhereRefused(db, letter, lane, failure, now)
}

/** Pauses a lane in which too large a share was refused by policy; those that were refused wait again, uncounted. */
async function pauseWhereRefused(db: Database, letter: number, name: string, failure: Failure, now: Date): Promise<readonly string[]> {
  const { policy: share, least } = letterRules.pause
  const [count] = await db
    .select()
    .from(laneCounts)
    .where(and(eq(laneCounts.letter, letter), eq(laneCounts.lane, name)))
  const refused = (count?.policy ?? 0) / Math.max(1, (count?.policy ?? 0) + (count?.accepted ?? 0))
  if (!count || count.policy < least || refused <= share) return []
  const paused = `${percent(refused)} refused by policy (${briefly(failure)})`
  const newly = await changeLanes(db, [name], now, (lane) => ({ ...lane, paused: lane.paused ?? paused }))
  await db
    .update(deliveries)
    .set({ state: 'waiting', tries: 0, tried: null, due: now, at: null })
    .where(
      and(
        eq(deliveries.letter, letter),
        eq(deliveries.lane, name),
        eq(deliveries.state, 'deferred'),
        inArray(deliveries.reason, ['policy', 'refused']),
      ),
    )
  return newly.map(() => `the lane "${name}" is paused: ${paused}. Mend it, then: npm run letters -- open ${name}`)
}

/** Faults of ours hold the relay up; a mail that went through clears it; whoever wants less gets less. */
async function holdLanes(db: Database, accepted: readonly Handed[], failed: readonly Failed[], now: Date): Promise<readonly string[]> {
  const faults = failed.filter(({ verdict }) => verdict.effect === 'wait' || verdict.effect === 'pause lane')
  const isSlow = ({ verdict }: Failed) => 'isSlow' in verdict && verdict.isSlow
  const slow = [...new Set(failed.filter(isSlow).map(({ delivery, verdict }) => (verdict.effect === 'retry' ? delivery.lane : RELAY)))]
  const last = faults.at(-1)
  const fault = last?.verdict.reason as Fault | undefined
  const isPaused = faults.some(({ verdict }) => verdict.effect === 'pause lane')
  const isClear = !last && accepted.some(({ isProbe }) => isProbe)
  const names = [...new Set([...slow, ...(last || isClear ? [RELAY] : [])])]
  const change = (lane: Lane): Lane => {
    const slower = slow.includes(lane.name) ? slowedDown(lane, now) : lane
    if (lane.name !== RELAY) return slower
    if (isClear) return cleared(slower)
    if (!fault) return slower
    return isPaused ? { ...slower, paused: slower.paused ?? faultWords[fault] } : heldUp(slower, fault, now)
  }
  await changeLanes(db, names, now, change)
  if (!fault || !last) return isClear ? ['letters go out again'] : []
  const next = isPaused ? 'Mend it, then: npm run letters -- open relay' : 'They wait, and go out once it is mended'
  return [`letters have stopped: ${faultWords[fault]} (${briefly(last.failure)}). ${next}`]
}

async function stopLetter(db: Database, letter: number, failed: readonly Failed[], now: Date): Promise<readonly string[]> {
  const stopping = failed.find(({ verdict }) => verdict.effect === 'stop letter')
  if (!stopping) return []
  const problem = `a server cannot take it as it is (${briefly(stopping.failure)})`
  return (await pause(db, letter, now, problem)) ? [`a letter is paused: ${problem}`] : []
}
