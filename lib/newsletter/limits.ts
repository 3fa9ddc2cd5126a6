/** How often something was done in a window of time. Counters may be lost in a crash: what they count is limited, not kept. */
import { eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { limits } from '../db/schema.ts'
import type { Confirmed } from './confirmation.ts'
import { type NetworkSize, networksOf } from './network.ts'
import { rules } from './rules.ts'
import { keyedHash } from './secrets.ts'
import { rowsOf } from './store.ts'
import { isWithin } from './window.ts'

/** A network as it is kept: nobody reads an address out of it. */
export type HashedNetwork = { readonly hash: string; readonly size: NetworkSize }

export function hashedNetworksOf(key: string, client: string): readonly [HashedNetwork, ...HashedNetwork[]] {
  const [first, ...more] = networksOf(client)
  const hashed = ({ name, size }: typeof first): HashedNetwork => ({ hash: keyedHash(key, name), size })
  return [hashed(first), ...more.map(hashed)]
}

/**
 * Counts once more under each key, in one statement, and returns the counts in the window that each is in. Keys that others share come
 * last, in every call: their rows are held until the commit. The statement is `count_up` in lib/db/migrations.
 */
export async function countUp(
  db: Pick<Database, 'execute'>,
  keys: readonly string[],
  now: Date,
  window: number,
): Promise<readonly number[]> {
  const result = await db.execute(sql`
    select count_up(key, ${now.toISOString()}, ${window}) as count
    from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) with ordinality as keys (key, place) order by place`)
  return rowsOf(result).map(({ count }) => Number(count))
}

/** How often it was counted in the window that it is in. */
export async function countOf(db: Pick<Database, 'select'>, key: string, now: Date, window: number): Promise<number> {
  const [row] = await db.select().from(limits).where(eq(limits.key, key))
  return row && isWithin(row.started, now, window) ? row.count : 0
}

/** Takes one count back: what was counted was no abuse. */
const countDown = (db: Database, keys: readonly string[]) =>
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
