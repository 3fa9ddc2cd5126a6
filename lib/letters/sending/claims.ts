/** Deliveries that a worker takes, hands over, and gives back. Each step is one statement that asks for the state before it. */
import { and, eq, inArray, lte, or, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { deliveries, lanes, letters, subscribers } from '../../db/schema.ts'
import { rowsOf } from '../../newsletter/store.ts'
import { letterRules } from '../rules.ts'
import { takeTurn, type Witness } from './epoch.ts'
import { keepLane, lockLanes } from './lane-rows.ts'
import { groups, RELAY, roomIn, taken } from './lanes.ts'

/** A delivery that is this worker's. */
export type Claim = {
  readonly letter: number
  readonly subscriber: string
  readonly lane: string
  readonly tries: number
  readonly isProbe: boolean
}

/** One that is being handed over, with the address, which is asked for as late as can be. */
export type Handed = Claim & { readonly to: string }

const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`
const ids = (some: readonly { readonly subscriber: string }[]) => sql`any(${sql.param(some.map((one) => one.subscriber))}::uuid[])`
const free = { worker: null, lease: null } as const
/** It waits again, as it was before it was taken: what had not been tried still has not. */
const asBefore = {
  ...free,
  state: sql`case when ${deliveries.tries} > 0 then 'deferred' else 'waiting' end::delivery_state`,
  tried: sql`case when ${deliveries.tries} > 0 then ${deliveries.tried} end`,
} as const

/** No pause is as long as this; a later one was made by a clock that had jumped ahead. */
const FARTHEST = 2 * Math.max(...letterRules.pauses)

export type Claimed = { readonly claims: readonly Claim[]; readonly epoch: Witness }

/**
 * Takes deliveries of a letter that are due, as many as the lanes have room for and `letterRules.chunk` at most, for as long as a lease. Any number of
 * workers may. The turn that is counted with it must be noted outside of the store before any of them is sent.
 */
export async function claim(
  db: Database,
  { letter, worker, epoch, now, daily }: { letter: number; worker: string; epoch: Witness; now: Date; daily?: number },
): Promise<Claimed> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select({ state: letters.state }).from(letters).where(eq(letters.id, letter))
    if (row?.state !== 'sending') return { claims: [], epoch }
    const held = await lockLanes(tx, now)
    const relay = held.get(RELAY)
    let left = relay ? Math.min(roomIn(relay, now, daily), letterRules.chunk) : 0
    const claims: Claim[] = []
    // Each group in turn begins: one with much to send does not keep the others from theirs.
    const order = [...groups].sort(() => Math.random() - 0.5)
    for (const name of order) {
      const lane = held.get(name)
      const room = lane ? Math.min(roomIn(lane, now), left) : 0
      if (!lane || room <= 0) continue
      const found = rowsOf(
        await tx.execute(sql`
          update ${deliveries} set state = 'leased', worker = ${worker}::uuid, lease = ${moment(new Date(now.getTime() + letterRules.lease))}
          where letter = ${letter} and subscriber in (
            select subscriber from ${deliveries}
            where letter = ${letter} and lane = ${name} and state in ('waiting', 'deferred')
              and (due <= ${moment(now)} or due > ${moment(new Date(now.getTime() + FARTHEST))})
            order by due limit ${room} for update skip locked)
          returning subscriber, tries`),
      )
      if (!found.length) continue
      left -= found.length
      const isProbe = lane.fault !== null || relay?.fault !== null
      for (const row of found) claims.push({ letter, subscriber: String(row.subscriber), lane: name, tries: Number(row.tries), isProbe })
      await keepLane(tx, taken(lane, found.length, now))
    }
    if (!claims.length || !relay) return { claims: [], epoch }
    await keepLane(tx, taken(relay, claims.length, now))
    return { claims, epoch: await takeTurn(tx, epoch) }
  })
}

/**
 * Marks some of a worker's deliveries as being handed over, and says where they go. Left out is whoever has left, or was erased, since the letter was
 * frozen (they are skipped), and everybody when the letter is not being sent any more (they wait again).
 */
export async function hand(db: Database, letter: number, claims: readonly Claim[], worker: string, now: Date): Promise<readonly Handed[]> {
  const isMine = sql`d.letter = ${letter} and d.subscriber = ${ids(claims)} and d.state = 'leased' and d.worker = ${worker}::uuid`
  const found = rowsOf(
    await db.execute(sql`
      update ${deliveries} d set state = 'handing', tried = coalesce(d.tried, ${moment(now)}),
        lease = ${moment(new Date(now.getTime() + letterRules.lease))}
      from ${subscribers} s, ${letters} l
      where ${isMine} and s.id = d.subscriber and s.state = 'active' and l.id = d.letter and l.state = 'sending'
      returning d.subscriber, s.address`),
  )
  const addresses = new Map(found.map(({ subscriber, address }) => [String(subscriber), String(address)]))
  if (addresses.size < claims.length) {
    await db.execute(sql`
      update ${deliveries} d set state = 'skipped', worker = null, lease = null, at = ${moment(now)}
      where ${isMine} and not exists (select from ${subscribers} s where s.id = d.subscriber and s.state = 'active')`)
    await giveBack(db, letter, claims, worker)
  }
  return claims.flatMap((one) => {
    const to = addresses.get(one.subscriber)
    return to === undefined ? [] : [{ ...one, to }]
  })
}

/**
 * Deliveries that a worker took and will not send wait again, as they were, and take nothing of a lane's day: those that it has only taken, or those
 * that it was to hand over when it was broken off.
 */
export async function giveBack(
  db: Database,
  letter: number,
  claims: readonly Claim[],
  worker: string,
  from: 'leased' | 'handing' = 'leased',
) {
  if (!claims.length) return
  const back = await db
    .update(deliveries)
    .set(asBefore)
    .where(
      and(
        eq(deliveries.letter, letter),
        sql`${deliveries.subscriber} = ${ids(claims)}`,
        eq(deliveries.state, from),
        eq(deliveries.worker, worker),
      ),
    )
    .returning({ lane: deliveries.lane })
  const counts = new Map<string, number>([[RELAY, back.length]])
  for (const { lane } of back) counts.set(lane, (counts.get(lane) ?? 0) + 1)
  for (const [name, count] of [...counts].sort())
    if (count)
      await db
        .update(lanes)
        .set({ today: sql`greatest(0, ${lanes.today} - ${count})` })
        .where(eq(lanes.name, name))
}

/**
 * What a worker left that is no more: what it had only taken waits again; what it was handing over is uncertain, since the server may have it. Returns how
 * many of these there are by letter.
 */
export async function expireLeases(db: Database, now: Date): Promise<ReadonlyMap<number, number>> {
  const isOver = or(lte(deliveries.lease, now), sql`${deliveries.lease} > ${moment(new Date(now.getTime() + 2 * letterRules.lease))}`)
  await db
    .update(deliveries)
    .set(asBefore)
    .where(and(eq(deliveries.state, 'leased'), isOver))
  const lost = await db
    .update(deliveries)
    .set({ state: 'uncertain', ...free, at: now, reply: 'the worker ended while it was handed over' })
    .where(and(eq(deliveries.state, 'handing'), isOver))
    .returning({ letter: deliveries.letter })
  const byLetter = new Map<number, number>()
  for (const { letter } of lost) byLetter.set(letter, (byLetter.get(letter) ?? 0) + 1)
  return byLetter
}

/** Everything that a worker has taken and not handed over waits again: it ends. */
export async function giveAllBack(db: Database, worker: string) {
  await db
    .update(deliveries)
    .set(asBefore)
    .where(and(eq(deliveries.worker, worker), inArray(deliveries.state, ['leased'])))
}
