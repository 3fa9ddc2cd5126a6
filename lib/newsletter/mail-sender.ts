/** Sends mails that are due, several at a time, and says of each what became of it. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { reasonOf, withoutAddresses } from '../log.ts'
import { compose } from './compose.ts'
import { type Claimed, claimNextMail, type Failed, noteFailure, noteSent, putBack } from './mail-queue.ts'
import type { Mailer } from './mailer.ts'
import type { Log } from './repeat.ts'
import { rules } from './rules.ts'
import { briefly, failureOf, SendFailure } from './smtp-failure.ts'
import { keyOf } from './store.ts'
import { type Failure, faultWords, type Verdict, verdictOf } from './verdicts.ts'

/** What sending needs beside the store. */
export type Post = { readonly mailer: Mailer; readonly clock: () => Date; readonly log: Log }

export type MailSender = {
  /** Begins to send what is due, as many at a time as the rules allow. Resolves with how many it began when nothing is due any more. */
  readonly sendDue: () => Promise<number>
  /** Resolves when nothing is being sent. */
  readonly settled: () => Promise<void>
}

/** `stop` ends the taking of mails; `breakOff` ends what is being sent, too: such a mail waits as before. */
export function mailSender(db: () => Promise<Database>, post: Post, stop?: AbortSignal, breakOff?: AbortSignal): MailSender {
  const inHand = new Set<Promise<void>>()
  const begin = (store: Database, claimed: Claimed) => {
    const sending = deliver(store, post, claimed, breakOff)
      // Its lease ends, and it is sent again: with the Message-ID that it has.
      .catch((problem) => post.log.error({ reason: reasonOf(problem) }, 'what became of a mail could not be noted'))
      .finally(() => inHand.delete(sending))
    inHand.add(sending)
  }
  return {
    sendDue: async () => {
      for (let begun = 0; ; begun++) {
        while (inHand.size >= rules.mail.together) await Promise.race(inHand)
        if (stop?.aborted) return begun
        const store = await db()
        const claimed = await claimNextMail(store, post.clock())
        if (!claimed) return begun
        begin(store, claimed)
        // The embedded store answers without a turn of the event loop: sockets get theirs here.
        await turn()
      }
    },
    settled: async () => {
      await Promise.all(inHand)
    },
  }
}

async function deliver(db: Database, post: Post, claimed: Claimed, breakOff?: AbortSignal) {
  const { clock, log } = post
  const failure = await send(db, post, claimed.mail, breakOff)
  if (!failure) {
    await noteSent(db, claimed, clock())
    if (claimed.isProbe) log.info({}, 'mail goes out again')
    return log.info({ kind: claimed.mail.kind }, 'a mail was sent')
  }
  if (breakOff?.aborted) return putBack(db, claimed, clock())
  const verdict = verdictOf(failure)
  const became = await noteFailure(db, claimed, verdict, briefly(failure), clock())
  tell(log, became, verdict, failure)
}

/** What operators are told. A stop is told at every probe: about once a minute. */
function tell(log: Log, became: Failed, { effect, reason }: Verdict, failure: Failure) {
  const facts = { reason, failed: briefly(failure), words: withoutAddresses(failure.words) }
  if (became === 'later') return log.info(facts, 'a mail was not taken; it is tried again')
  if (became === 'given up') return log.error(facts, 'a mail was given up')
  if (effect === 'stop' || effect === 'doubt')
    log.error(facts, `sending has stopped: ${faultWords[reason]}. Mails wait, and go out once it is mended`)
}

/** Sends one mail. Returns how it failed, or nothing. */
async function send(db: Database, { mailer, clock }: Post, mail: Claimed['mail'], breakOff?: AbortSignal): Promise<Failure | undefined> {
  const signals = [AbortSignal.timeout(rules.mail.sending), ...(breakOff ? [breakOff] : [])]
  const key = await keyOf(db, 'links')
  const composed = await compose(key, mail, clock()).catch((problem): Failure => ({ phase: 'template', code: 0, words: reasonOf(problem) }))
  if ('phase' in composed) return composed
  try {
    await mailer.send(composed, AbortSignal.any(signals))
    return undefined
  } catch (problem) {
    return problem instanceof SendFailure ? problem.failure : failureOf(problem)
  }
}
