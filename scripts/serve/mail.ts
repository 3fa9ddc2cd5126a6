/** Who sends mail: a worker for codes, one for letters, and who listens for what comes back. */
import { now } from '../../lib/clock.ts'
import { database } from '../../lib/db/database.ts'
import { env } from '../../lib/env.ts'
import { startReportListener } from '../../lib/letters/reports/listener.ts'
import { witnessIn } from '../../lib/letters/sending/epoch.ts'
import { makeLetterMailer } from '../../lib/letters/sending/letter-mailer.ts'
import { startLetterWorker } from '../../lib/letters/sending/letter-worker.ts'
import { servedLetters } from '../../lib/letters/sending/served-letters.ts'
import { log } from '../../lib/log.ts'
import { startMailWorker } from '../../lib/newsletter/mail-worker.ts'
import { makeMailer } from '../../lib/newsletter/mailer.ts'

/** Codes and whatever else somebody waits for have a worker of their own: no letter holds them up. */
export function startMail(): readonly { readonly stop: () => Promise<void> }[] {
  const letterPost = {
    mailer: makeLetterMailer(),
    source: servedLetters(process.cwd()),
    clock: now,
    log,
    witness: witnessIn(env.dataFolder),
    warm: env.letterWarm,
  }
  const needs = { db: () => database(), clock: now, log }
  return [
    startMailWorker(database, { mailer: makeMailer(), clock: now, log }),
    startLetterWorker(database, letterPost),
    ...(env.bouncePort === undefined ? [] : [startReportListener(env.bouncePort, needs)]),
  ]
}
