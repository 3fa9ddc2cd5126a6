/** One small door for mail: `send`. A server where SMTP_URL names one, else files in the outbox. */
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { writeAtomic } from '../atomic-write.ts'
import { env } from '../env.ts'
import { reasonOf } from '../log.ts'
import { dkimOptions } from './dkim.ts'
import { listHeaders, notAnswered } from './list-headers.ts'
import { rules } from './rules.ts'
import { failureOf, SendFailure } from './smtp-failure.ts'

export type Mail = {
  /** Stays the same when a mail is sent once more: its Message-ID is made from it. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Where the mail leads, told to whoever runs the magazine without a mail server. */
  readonly confirm?: string
  /** The address that leaves the list at a POST (RFC 8058), where the mail has one. */
  readonly leave?: string
}

/** `send` rejects with a `SendFailure`, or as soon as its signal says so. `close` ends connections that nobody uses. */
export type Mailer = { readonly send: (mail: Mail, signal?: AbortSignal) => Promise<void>; readonly close: () => void }

/** How long a server may take to answer, in ms. */
export const smtpPatience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const

function optionsOf({ id, to, subject, html, text, leave }: Mail): SendMailOptions {
  return {
    from: env.sender.header,
    to: { name: '', address: to },
    subject,
    html,
    text,
    messageId: `<${id}@${env.sender.domain}>`,
    headers: { ...notAnswered, ...(leave ? listHeaders(leave) : {}) },
    // An address is text, never a file or a web page to attach.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function overSmtp(url: string): Mailer {
  const dkim = dkimOptions()
  const options = { url, pool: true, maxConnections: rules.mail.together, maxRequeues: 1, ...smtpPatience, ...(dkim && { dkim }) }
  const transport = nodemailer.createTransport(options as Parameters<typeof nodemailer.createTransport>[0])
  return {
    send: async (mail, signal) => {
      try {
        await transport.sendMail({ ...optionsOf(mail), signal } as SendMailOptions)
      } catch (problem) {
        throw new SendFailure(failureOf(problem), problem)
      }
    },
    close: () => transport.close(),
  }
}

/** Whole files only: a reader of the outbox never sees half a mail. */
function intoFiles(folder: string): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (mail) => {
      const file = join(folder, `${mail.id}.eml`)
      try {
        const { message } = await transport.sendMail(optionsOf(mail))
        writeAtomic(file, message as Buffer)
      } catch (problem) {
        throw new SendFailure({ phase: 'outbox', code: 0, words: reasonOf(problem) }, problem)
      }
      if (mail.confirm) console.log(`reticule · a mail lies in ${file}; its button leads to ${mail.confirm}`)
    },
    close: () => undefined,
  }
}

export const makeMailer = (url = env.smtpUrl, outbox = join(env.dataFolder, 'outbox')): Mailer => (url ? overSmtp(url) : intoFiles(outbox))
