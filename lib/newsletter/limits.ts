/** How often something was done in a window of time. Counters may be lost in a crash: what they count is limited, not kept. */
import { inArray, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { limits } from '../db/schema.ts'
import { type NetworkSize, networksOf } from './network.ts'
import { rules } from './rules.ts'
import { keyedHash } from './secrets.ts'
import type { Confirmed } from './store.ts'

/** A network as it is kept: nobody reads an address out of it. */
export type HashedNetwork = { readonly hash: string; readonly size: NetworkSize }

export function hashedNetworksOf(key: string, client: string): readonly [HashedNetwork, ...HashedNetwork[]] {
  const [first, ...more] = networksOf(client)
  const hashed = ({ name, size }: typeof first): HashedNetwork => ({ hash: keyedHash(key, name), size })
  return [hashed(first), ...more.map(hashed)]
}

/**
 * Counts once more under each key, in one statement, and returns the counts in the window that each is in. Keys that others share come
 * last, in every call: their rows are held until the commit. A window that began in the future is over (see window.ts).
 */
export async function countUp(
  db: Pick<Database, 'insert'>,
  keys: readonly string[],
  now: Date,
  window: number,
): Promise<readonly number[]> {
  const begun = new Date(now.getTime() - window).toISOString()
  const end = new Date(now.getTime() + window).toISOString()
  const isOver = sql`${limits.started} not between ${begun} and ${end}`
  const rows = await db
    .insert(limits)
    .values(keys.map((key) => ({ key, started: now, count: 1 })))
    .onConflictDoUpdate({
      target: limits.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${limits.count} + 1 end`,
        started: sql`case when ${isOver} then excluded.started else ${limits.started} end`,
      },
    })
    .returning({ key: limits.key, count: limits.count })
  return keys.map((key) => rows.find((row) => row.key === key)?.count ?? 0)
}

/** Takes one count back: what was counted was no abuse. */
export const countDown = (db: Database, keys: readonly string[]) =>
  db
    .update(limits)
    .set({ count: sql`greatest(${limits.count} - 1, 0)` })
    .where(inArray(limits.key, [...keys]))

/**
 * Tries to confirm, unless too many tries have been wrong: from one of the sender's networks, or, of codes, from everywhere together. A
 * link holds 128 random bits and is limited for the sake of the store alone, so that it always works where codes are being guessed.
 */
export async function withinTries<Outcome extends Confirmed>(
  db: Database,
  kind: 'code' | 'link',
  networks: readonly HashedNetwork[],
  now: Date,
  confirm: () => Promise<Outcome>,
): Promise<Outcome | 'too many tries'> {
  const { window, wrong } = rules.tries
  const limited = [
    ...networks.map(({ hash, size }) => ({ key: `${kind} of ${hash}`, most: wrong[kind][size] })),
    ...(kind === 'code' ? [{ key: 'code of anybody', most: wrong.code.everywhere }] : []),
  ]
  const keys = limited.map(({ key }) => key)
  // Counted before it is known to be wrong, so that a thousand at once are counted, too.
  const counts = await countUp(db, keys, now, window)
  if (limited.some(({ most }, n) => (counts[n] ?? 0) > most)) return 'too many tries'
  const outcome = await confirm()
  if (outcome === 'confirmed' || outcome === 'already') await countDown(db, keys)
  return outcome
}
