/** The mail worker: decides the sign-ups that came in by the form, and sends what is due. One or many processes may run one. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { reasonOf } from '../log.ts'
import { mailSender, type Post } from './mail-sender.ts'
import { purgeMails } from './mail-upkeep.ts'
import { endInTime, type Log, repeatUntil } from './repeat.ts'
import { rules } from './rules.ts'
import { processSignups } from './signups.ts'
import { purgeExpired } from './store.ts'

export type MailWorker = { readonly stop: () => Promise<void> }

const hour = 3_600_000

/**
 * Runs until it is stopped. Sign-ups and mails have a loop each, so that a flood of one does not hold up the other; each looks for work
 * every `pause` ms, every fourth time only where there has been none for a while, and down to every half minute while the store does not answer.
 */
export function startMailWorker(db: () => Promise<Database>, post: Post, pause = 250): MailWorker {
  const [stop, breakOff] = [new AbortController(), new AbortController()]
  const { clock, log } = post
  const sender = mailSender(db, post, stop.signal, breakOff.signal)
  const repeat = (what: string, rest: number, work: () => Promise<unknown>) => repeatUntil(stop.signal, what, rest, work, log)
  const loops = [
    repeat('sign-ups', pause, async () => {
      for (let decided = 0; ; ) {
        const more = stop.signal.aborted ? 0 : await processSignups(await db(), clock(), tellSetAside(log))
        if (!more) return decided
        decided += more
        // The embedded store answers without a turn of the event loop: mails and pages get theirs between two batches.
        await turn()
      }
    }),
    repeat('mails', pause, () => sender.sendDue()),
    repeat('purging', hour, async () => purge(await db(), post)),
  ]
  const end = async () => {
    await Promise.all(loops)
    await sender.settled()
  }
  return {
    /** Finishes the mails in hand, for a while; ends in any case. */
    stop: async () => {
      stop.abort()
      await endInTime({ end, breakOff: () => breakOff.abort(), patience: rules.mail.stop })
      post.mailer.close()
    },
  }
}

/** Does everything that is due now, until nothing is. */
export async function drainQueue(db: Database, post: Post) {
  const sender = mailSender(async () => db, post)
  for (;;) {
    const settled = await processSignups(db, post.clock(), tellSetAside(post.log))
    const begun = await sender.sendDue()
    await sender.settled()
    if (!settled && !begun) return
  }
}

const tellSetAside = (log: Log) => (problem: unknown) =>
  log.error({ reason: reasonOf(problem) }, 'a sign-up cannot be decided and is set aside; see npm run mail:retry')

async function purge(db: Database, { clock, log }: Post) {
  const overdue = await purgeMails(db, clock())
  if (overdue) log.error({ overdue }, 'mails waited too long and were given up')
  log.info({ lapsed: await purgeExpired(db, clock()) }, 'purged')
}
