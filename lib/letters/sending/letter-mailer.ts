/** Sends letters over connections of their own, so that a code never waits behind one. A server where SMTP_URL names one, else files in the outbox. */
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import { writeAtomic } from '../../atomic-write.ts'
import { env } from '../../env.ts'
import { reasonOf } from '../../log.ts'
import { dkimOptions } from '../../newsletter/dkim.ts'
import { smtpPatience } from '../../newsletter/mailer.ts'
import { failureOf, SendFailure } from '../../newsletter/smtp-failure.ts'
import { letterRules } from '../rules.ts'
import type { Composed } from './letter-mail.ts'

/** `send` rejects with a `SendFailure`, or as soon as its signal says so. `close` ends the connections. */
export type LetterMailer = { readonly send: (mail: Composed, signal?: AbortSignal) => Promise<void>; readonly close: () => void }

type Underway = { stream?: Readable }

function overSmtp(url: string): LetterMailer {
  const dkim = dkimOptions()
  const options = {
    url,
    pool: true,
    maxConnections: letterRules.connections,
    maxMessages: Number.POSITIVE_INFINITY,
    maxRequeues: 1,
    ...smtpPatience,
    ...(dkim && { dkim }),
  }
  const transport = nodemailer.createTransport(options as Parameters<typeof nodemailer.createTransport>[0])
  const underway = new WeakMap<object, Underway>()
  // Whether any byte of a mail left: a connection that ends before may be followed by another, one that ends after may not.
  transport.use('stream', ({ data, message }, done) => {
    const make = message.createReadStream.bind(message)
    const seen = underway.get(data.envelope as object)
    message.createReadStream = (...more) => {
      const stream = make(...more)
      if (seen) seen.stream = stream as Readable
      return stream
    }
    done()
  })
  return {
    send: async ({ envelope, raw }, signal) => {
      const own = { from: envelope.from, to: [...envelope.to] }
      const seen: Underway = {}
      underway.set(own, seen)
      try {
        await transport.sendMail({ envelope: own, raw, ...(signal && { signal }) } as Parameters<typeof transport.sendMail>[0])
      } catch (problem) {
        const failure = failureOf(problem)
        const isUnderWay = failure.phase === 'lost' && seen.stream?.readableDidRead === true
        throw new SendFailure(isUnderWay ? { ...failure, isUnderWay } : failure, problem)
      }
    },
    close: () => transport.close(),
  }
}

/** Whole files only. A letter that is sent a second time is the same file. */
function intoFiles(folder: string): LetterMailer {
  return {
    send: async ({ raw, messageId }) => {
      try {
        writeAtomic(join(folder, `${messageId}.eml`), raw)
      } catch (problem) {
        throw new SendFailure({ phase: 'outbox', code: 0, words: reasonOf(problem) }, problem)
      }
    },
    close: () => undefined,
  }
}

export const makeLetterMailer = (url = env.smtpUrl, outbox = join(env.dataFolder, 'outbox')): LetterMailer =>
  url ? overSmtp(url) : intoFiles(outbox)
