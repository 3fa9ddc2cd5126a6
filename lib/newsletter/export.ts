/** The rows that are about a subscriber, beside their own: letters and mails that went to them. */
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { deliveries, letters, mails, strikes } from '../db/schema.ts'
import type { Subscriber } from './store.ts'

/**
 * Which letters and mails went to a subscriber, when, and what their mail server answered, for as long as we keep that (lib/newsletter/kept.ts). Times in
 * ISO 8601 once it is JSON.
 */
export async function exportPost(db: Database, { id }: Pick<Subscriber, 'id'>) {
  const { slug: letter } = letters
  const { state, lane: servers, tries, tried: first, at: last, reason, reply } = deliveries
  const sent = await db
    .select({ letter, state, servers, tries, first, last, reason, reply })
    .from(deliveries)
    .innerJoin(letters, eq(letters.id, deliveries.letter))
    .where(eq(deliveries.subscriber, id))
    .orderBy(asc(deliveries.letter))
  const refused = await db
    .select({ letter, reason: strikes.reason, at: strikes.at })
    .from(strikes)
    .innerJoin(letters, eq(letters.id, strikes.letter))
    .where(eq(strikes.subscriber, id))
    .orderBy(asc(strikes.letter))
  const written = await db
    .select({
      kind: mails.kind,
      state: mails.state,
      made: mails.made,
      sent: mails.sent,
      tries: mails.tries,
      failed: mails.failed,
      reason: mails.reason,
      reply: mails.problem,
    })
    .from(mails)
    .where(eq(mails.subscriber, id))
    .orderBy(asc(mails.made))
  return { letters: sent, refused, mails: written }
}
