/** The post room: decides what came in by the form, and sends what is due. One or many processes may run one. */
import { render } from '@react-email/render'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { createElement } from 'react'
import type { Database } from '../db/database.ts'
import { mails, subscribers } from '../db/schema.ts'
import { reasonOf } from '../log.ts'
import { Letter } from './emails/letter.tsx'
import { linksFor } from './links.ts'
import { type Mail, type Mailer, Refused } from './mailer.ts'
import { messageOf, type Particulars } from './messages.ts'
import { rules } from './rules.ts'
import { hash, makeCode, makeToken } from './secrets.ts'
import { change, hashOfCode, keyOf, settleAsk, tidy } from './store.ts'

type Queued = typeof mails.$inferSelect
type Taken = { readonly mail: Queued; readonly secrets: Pick<Particulars, 'code' | 'token'> }

/**
 * Takes the mail that has waited longest, and holds it for as long as a lease: should this process die, another sends it then. A code
 * is made here, and only its hash is kept. A mail that nobody needs any more is dropped.
 */
async function take(db: Database, now: Date): Promise<Taken | 'dropped' | undefined> {
  return db.transaction(async (tx) => {
    const [mail] = await tx
      .select()
      .from(mails)
      .where(and(eq(mails.state, 'waiting'), lte(mails.due, now)))
      .orderBy(asc(mails.due))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!mail) return undefined
    const known = mail.subscriber ? (await tx.select().from(subscribers).where(eq(subscribers.id, mail.subscriber)))[0] : undefined
    const isWanted = mail.kind === 'erased' || (known && (mail.kind === 'code' ? known.state === 'pending' : known.state !== 'suppressed'))
    if (!isWanted) {
      await tx.delete(mails).where(eq(mails.id, mail.id))
      return 'dropped'
    }
    await tx
      .update(mails)
      .set({ due: new Date(now.getTime() + rules.mail.lease), tries: mail.tries + 1 })
      .where(eq(mails.id, mail.id))
    if (mail.kind !== 'code' || !known) return { mail, secrets: {} }
    const [code, token] = [makeCode(), makeToken()]
    await tx
      .update(subscribers)
      .set({ codeHash: hashOfCode(known.id, code), linkHash: hash(token), codeMade: now, codeTries: 0 })
      .where(eq(subscribers.id, known.id))
    return { mail, secrets: { code, token } }
  })
}

/** The mail as it is sent. */
export async function compose(key: string, { id, kind, address, subscriber }: Queued, secrets: Taken['secrets'], now: Date): Promise<Mail> {
  const links = linksFor(key, subscriber ?? id, now)
  const message = messageOf(kind, { links, ...secrets })
  const letter = createElement(Letter, message)
  const [html, text] = await Promise.all([render(letter), render(letter, { plainText: true })])
  return {
    id,
    to: address,
    subject: message.subject,
    html,
    text,
    ...(message.button ? { confirm: message.button.href } : {}),
    ...(kind === 'welcome' || kind === 'already' ? { leave: links.leave } : {}),
  }
}

export type Sent = 'sent' | 'later' | 'given up' | 'dropped'

/** Sends one mail that is due, and says what became of it; undefined when none is. */
export async function sendNext(db: Database, mailer: Mailer, clock: () => Date): Promise<Sent | undefined> {
  const taken = await take(db, clock())
  if (!taken || taken === 'dropped') return taken
  const { mail, secrets } = taken
  try {
    await mailer.send(await compose(await keyOf(db, 'links'), mail, secrets, clock()))
  } catch (problem) {
    return fail(db, mail, problem, clock())
  }
  await db.update(mails).set({ state: 'sent', sent: clock(), problem: null }).where(eq(mails.id, mail.id))
  return 'sent'
}

async function fail(db: Database, mail: Queued, problem: unknown, now: Date): Promise<Sent> {
  const words = reasonOf(problem)
  const pause = problem instanceof Refused ? undefined : rules.mail.pauses[mail.tries]
  if (pause !== undefined) {
    await db
      .update(mails)
      .set({ due: new Date(now.getTime() + pause), problem: words })
      .where(eq(mails.id, mail.id))
    return 'later'
  }
  await db.update(mails).set({ state: 'dead', problem: words }).where(eq(mails.id, mail.id))
  if (problem instanceof Refused && mail.subscriber) await change(db, mail.subscriber, 'bounce', now)
  return 'given up'
}

/** Puts what was given up back into the queue. Returns how many. */
export async function retryDead(db: Database, now: Date): Promise<number> {
  const rows = await db
    .update(mails)
    .set({ state: 'waiting', tries: 0, due: now })
    .where(eq(mails.state, 'dead'))
    .returning({ id: mails.id })
  return rows.length
}

/** Everything that waits now, until nothing does. For tests and for one turn of the post room. */
export async function workOff(db: Database, mailer: Mailer, clock: () => Date, hear: (sent: Sent) => void = () => undefined) {
  while (await settleAsk(db, clock()));
  for (let sent = await sendNext(db, mailer, clock); sent; sent = await sendNext(db, mailer, clock)) hear(sent)
}

export type PostRoom = { readonly stop: () => Promise<void> }
type Log = { readonly info: (facts: object, words: string) => void; readonly error: (facts: object, words: string) => void }

/** Runs until it is stopped: looks for work every `pause` ms, and tidies once an hour. A store that does not answer is asked again. */
export function openPostRoom(db: () => Promise<Database>, mailer: Mailer, clock: () => Date, log: Log, pause = 250): PostRoom {
  let isOpen = true
  let tidied = 0
  const turn = async () => {
    const store = await db()
    await workOff(store, mailer, clock, (sent) => log[sent === 'given up' ? 'error' : 'info']({ sent }, 'mail'))
    if (clock().getTime() - tidied < 3_600_000) return
    tidied = clock().getTime()
    log.info({ lapsed: await tidy(store, clock()) }, 'tidied')
  }
  const work = (async () => {
    let rest = pause
    while (isOpen) {
      try {
        await turn()
        rest = pause
      } catch (problem) {
        log.error({ reason: reasonOf(problem) }, 'the post room cannot work; it tries again')
        rest = Math.min(rest * 2, 30_000)
      }
      await new Promise((resolve) => setTimeout(resolve, rest))
    }
  })()
  return {
    stop: async () => {
      isOpen = false
      await work
      mailer.close()
    },
  }
}

/** How many mails wait, and how many were given up. */
export async function queueLengths(db: Database): Promise<{ waiting: number; dead: number }> {
  const rows = await db.select({ state: mails.state, count: sql<number>`count(*)::int` }).from(mails).groupBy(mails.state)
  const of = (state: Queued['state']) => rows.find((row) => row.state === state)?.count ?? 0
  return { waiting: of('waiting'), dead: of('dead') }
}
