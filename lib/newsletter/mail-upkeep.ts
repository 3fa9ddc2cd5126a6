/** What operators do with the queue of mail: see how it stands, put back what was given up, and have old rows go. */
import { and, eq, isNotNull, isNull, lt, min, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { mails, signupRequests } from '../db/schema.ts'
import { rules } from './rules.ts'
import { type Fault, faultWords, isFault, type Reason } from './verdicts.ts'

export type MailStatus = {
  /** Why nothing is sent, if so. */
  readonly stopped?: Fault
  /** Something has been due for so long that nobody can be sending. */
  readonly isLate: boolean
  /** Mails that have not gone out, and sign-ups that nobody has decided about yet. */
  readonly waiting: number
  /** Mails that were given up. */
  readonly dead: number
  /** Of these and of requests, how many somebody should look at: the others are recipients who take no mail. */
  readonly setAside: number
}

/** How it stands with the queue. */
export async function mailStatusOf(db: Database, now: Date): Promise<MailStatus> {
  const rows = await db
    .select({ state: mails.state, reason: mails.reason, count: sql<number>`count(*)::int`, due: min(mails.due) })
    .from(mails)
    .groupBy(mails.state, mails.reason)
  const requests = await db.$count(signupRequests, isNotNull(signupRequests.problem))
  const undecided = await db
    .select({ turn: signupRequests.turn, count: sql<number>`count(*)::int`, asked: min(signupRequests.asked) })
    .from(signupRequests)
    .where(isNull(signupRequests.problem))
    .groupBy(signupRequests.turn)
  const isLongAgo = (moment: Date | null | undefined) => !!moment && moment <= before(now, rules.mail.late)
  const count = (isCounted: (row: (typeof rows)[number]) => boolean) => rows.filter(isCounted).reduce((sum, row) => sum + row.count, 0)
  const stopped = rows.find(({ state, reason }) => state === 'waiting' && isFault(reason))?.reason
  const ofRecipients: readonly (Reason | null)[] = ['address', 'strike', 'deferred', 'unwelcome']
  return {
    ...(stopped && isFault(stopped) ? { stopped } : {}),
    // Sign-ups of a crowd have their turn, however late.
    isLate:
      rows.some(({ state, due }) => state === 'waiting' && isLongAgo(due)) ||
      undecided.some(({ turn, asked }) => !turn && isLongAgo(asked)),
    waiting: count(({ state }) => state === 'waiting') + undecided.reduce((sum, one) => sum + one.count, 0),
    dead: count(({ state }) => state === 'dead'),
    setAside: requests + count(({ state, reason }) => state === 'dead' && !ofRecipients.includes(reason)),
  }
}

/** How many wait, and when the oldest of them came. */
export type Queue = { readonly waiting: number; readonly oldest?: Date }

/** How long the queues are: sign-ups that nobody has decided about yet, and mails that have not gone out. */
export async function queuesOf(db: Database): Promise<{ readonly signups: Queue; readonly mails: Queue }> {
  const length = sql<number>`count(*)::int`
  const [signups] = await db
    .select({ waiting: length, oldest: min(signupRequests.asked) })
    .from(signupRequests)
    .where(isNull(signupRequests.problem))
  const [waiting] = await db
    .select({ waiting: length, oldest: min(mails.made) })
    .from(mails)
    .where(eq(mails.state, 'waiting'))
  const queue = (row: typeof signups): Queue => ({ waiting: row?.waiting ?? 0, ...(row?.oldest && { oldest: row.oldest }) })
  return { signups: queue(signups), mails: queue(waiting) }
}

/** One line for everybody, who may read it at /readyz: no host, no address, and what to do where somebody should. */
export function mailStatusWords({ stopped, isLate, waiting, setAside }: MailStatus): string {
  const state = stopped ? `stopped, ${faultWords[stopped]}` : isLate ? 'late' : 'in order'
  return [`mail: ${state}`, `${waiting} waiting`, ...(setAside ? [`${setAside} set aside (npm run mail:retry)`] : [])].join(', ')
}

/** Puts what was given up, and requests that were set aside, back into the queue. Returns how many. */
export async function retryDead(db: Database, now: Date): Promise<number> {
  const requests = await db
    .update(signupRequests)
    .set({ problem: null })
    .where(isNotNull(signupRequests.problem))
    .returning({ id: signupRequests.id })
  const rows = await db
    .update(mails)
    .set({ state: 'waiting', tries: 0, due: now, failed: null, reason: null, problem: null })
    .where(eq(mails.state, 'dead'))
    .returning({ id: mails.id })
  return requests.length + rows.length
}

/** What must not be kept: old rows, and mails that could not be sent for so long that nobody waits for them. Returns how many of these. */
export async function purgeMails(db: Database, now: Date): Promise<number> {
  const { sent, dead, waiting } = rules.mail.keep
  await db.delete(mails).where(and(eq(mails.state, 'sent'), lt(mails.sent, before(now, sent))))
  await db.delete(mails).where(and(eq(mails.state, 'dead'), lt(mails.made, before(now, dead + waiting))))
  await db.delete(mails).where(and(eq(mails.state, 'dead'), lt(mails.failed, before(now, dead))))
  const overdue = await db
    .update(mails)
    .set({ state: 'dead', address: null, reason: 'overdue', failed: now })
    .where(and(eq(mails.state, 'waiting'), lt(mails.made, before(now, waiting))))
    .returning({ id: mails.id })
  return overdue.length
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms)
