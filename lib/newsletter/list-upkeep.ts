/** What operators do with the list: see who is on it, erase somebody, and let somebody back in. */
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { signupRequests, subscribers } from '../db/schema.ts'
import { keyedHash } from './secrets.ts'
import { change, findSubscriber, forgetFingerprint, keyOf, type Subscriber } from './store.ts'

/** Who has confirmed and not left, in the order in which they did. */
export const listConfirmed = (db: Database): Promise<readonly Subscriber[]> =>
  db.select().from(subscribers).where(eq(subscribers.state, 'active')).orderBy(asc(subscribers.confirmed))

/** What was there to erase: somebody, to whom a last mail is queued; a sign-up that nobody had decided about; or nothing. */
export type Erased = 'erased' | 'sign-up erased' | 'unknown'

/** Erases what we hold of an address. */
export async function eraseAddress(db: Database, address: string, now: Date): Promise<Erased> {
  const subscriber = await findSubscriber(db, { address })
  // Their sign-ups go with them.
  if (subscriber && (await change(db, subscriber.id, 'erase', now))) return 'erased'
  const addressHash = keyedHash(await keyOf(db, 'address'), address)
  const signups = await db.delete(signupRequests).where(eq(signupRequests.addressHash, addressHash)).returning({ id: signupRequests.id })
  return signups.length ? 'sign-up erased' : 'unknown'
}

/** What became of an address that is to be let back in; `refused` tells its state, from which nobody has to be let back in. */
export type Allowed = { readonly outcome: 'code queued' | 'fingerprint forgotten' | 'unknown' } | { readonly refused: Subscriber['state'] }

/** Lets an address back in that had been refused or had complained, also where it was erased since. */
export async function allowAddress(db: Database, address: string, now: Date): Promise<Allowed> {
  const subscriber = await findSubscriber(db, { address })
  if (subscriber) return (await change(db, subscriber.id, 'allow', now)) ? { outcome: 'code queued' } : { refused: subscriber.state }
  const isForgotten = await forgetFingerprint(db, keyedHash(await keyOf(db, 'address'), address))
  return { outcome: isForgotten ? 'fingerprint forgotten' : 'unknown' }
}
