/** Takes the webhooks of relays. What is not signed, or was taken before, is refused and counted; nothing of it is believed. */
import { eq } from 'drizzle-orm'
import { now } from '../../clock.ts'
import { type Database, database } from '../../db/database.ts'
import { seenReports } from '../../db/schema.ts'
import { env } from '../../env.ts'
import { log, reasonOf } from '../../log.ts'
import { line } from '../../newsletter/answers.ts'
import { hash } from '../../newsletter/secrets.ts'
import { countReport, type ReportOutcome, takeReport } from './intake.ts'
import { readMailgun } from './mailgun.ts'
import { readPostmark } from './postmark.ts'
import { countRefusal } from './refusals.ts'
import { sesReader } from './ses.ts'
import type { Delivered, ReadWebhook } from './webhook.ts'

export type Relay = 'ses' | 'postmark' | 'mailgun'

const readers: Readonly<Record<Relay, ReadWebhook>> = { ses: sesReader(), postmark: readPostmark, mailgun: readMailgun }

/** Reads a request of a relay and takes its report. Resolves with what became of it, or what an operator has to open. */
export async function receive(
  db: Database,
  relay: Relay,
  delivered: Delivered,
  secret: string,
  at: Date,
  read: ReadWebhook = readers[relay],
): Promise<{ readonly outcome: ReportOutcome; readonly alarms: readonly string[] }> {
  const heard = await read(delivered, secret, at)
  if ('refused' in heard) {
    await countRefusal(db, relay, heard.refused, at)
    return { outcome: heard.refused, alarms: [] }
  }
  // Seen first, and forgotten again when it could not be taken: the relay sends it once more then.
  const seen = hash(`${relay} ${heard.id}`)
  const isNew = (await db.insert(seenReports).values({ hash: seen, at }).onConflictDoNothing().returning()).length > 0
  if (!isNew) {
    await countReport(db, relay, 'replayed', at)
    return { outcome: 'replayed', alarms: [] }
  }
  if ('confirm' in heard) return { outcome: 'ignored', alarms: [`SNS asks whether reports may come here; open once: ${heard.confirm}`] }
  try {
    return await takeReport(db, relay, heard.report, at)
  } catch (problem) {
    await db.delete(seenReports).where(eq(seenReports.hash, seen))
    throw problem
  }
}

const refusals: Partial<Record<ReportOutcome, number>> = { unsigned: 403, unreadable: 400, replayed: 409 }

/** The answer to a webhook. 404 where this relay is not used; 503, so that it comes again, where the report could not be kept. */
export async function answerWebhook(relay: Relay, request: Request): Promise<Response> {
  const secret = env.webhooks[relay]
  if (!secret) return line('This webhook is not used here.', 404)
  try {
    const delivered = { authorization: request.headers.get('authorization') ?? '', body: await request.text() }
    const { outcome, alarms } = await receive(await database(), relay, delivered, secret, now())
    for (const words of alarms) log.error({ relay }, words)
    return line(outcome, refusals[outcome] ?? 200)
  } catch (problem) {
    log.error({ relay, reason: reasonOf(problem) }, 'a report could not be kept; the relay sends it again')
    return line('Later.', 503)
  }
}
