/** Lanes as rows. Whoever changes one holds all of them: workers take deliveries one after the other. */
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { dayAt } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { laneCounts, lanes } from '../../db/schema.ts'
import type { Transaction } from '../../newsletter/store.ts'
import { type Lane, laneAt, laneNames } from './lanes.ts'

/** Makes the rows that are not there. */
export const ensureLanes = (db: Database | Transaction, now: Date) =>
  db
    .insert(lanes)
    .values(laneNames.map((name) => ({ name, filled: now })))
    .onConflictDoNothing()

export const listLanes = (db: Database): Promise<Lane[]> => db.select().from(lanes).orderBy(asc(lanes.name))

/** All lanes as they are at a moment, held until the transaction ends. */
export async function lockLanes(tx: Transaction, now: Date): Promise<ReadonlyMap<string, Lane>> {
  const rows = await tx.select().from(lanes).orderBy(asc(lanes.name)).for('update')
  return new Map(rows.map((lane) => [lane.name, laneAt(lane, now, dayAt(now))]))
}

export const keepLane = (tx: Transaction, { name, ...lane }: Lane) => tx.update(lanes).set(lane).where(eq(lanes.name, name))

/** Changes some lanes by name. Returns those that are paused now and were not before. */
export async function changeLanes(
  db: Database,
  names: readonly string[],
  now: Date,
  change: (lane: Lane) => Lane,
): Promise<readonly Lane[]> {
  if (!names.length) return []
  return db.transaction(async (tx) => {
    const held = await lockLanes(tx, now)
    const newlyPaused: Lane[] = []
    for (const name of names) {
      const before = held.get(name)
      if (!before) continue
      const after = change(before)
      await keepLane(tx, after)
      if (after.paused !== null && before.paused === null) newlyPaused.push(after)
    }
    return newlyPaused
  })
}

/** Opens lanes that were paused, by hand; without a name all of them. What was refused before counts no more. */
export async function openLanes(db: Database, name?: string): Promise<readonly string[]> {
  const opened = await db
    .update(lanes)
    .set({ paused: null, fault: null, faultSince: null, held: null })
    .where(name ? eq(lanes.name, name) : sql`${lanes.paused} is not null`)
    .returning({ name: lanes.name })
  const names = opened.map((lane) => lane.name)
  if (names.length) await db.update(laneCounts).set({ policy: 0, complaints: 0 }).where(inArray(laneCounts.lane, names))
  return names
}

/** Sets what a lane may take at most, a second and a day; without a number there is no limit. False where there is no such lane. */
export async function limitLane(db: Database, name: string, mostRate: number | undefined, mostDaily: number | undefined, now: Date) {
  await ensureLanes(db, now)
  const as = { mostRate: mostRate ?? null, rate: mostRate ?? null, mostDaily: mostDaily ?? null }
  return (await db.update(lanes).set(as).where(eq(lanes.name, name)).returning({ name: lanes.name })).length > 0
}
