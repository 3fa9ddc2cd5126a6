/** One small door for mail: `send`. A server where SMTP_URL names one, else files in the outbox. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { env } from '../env.ts'

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

export type Mailer = { readonly send: (mail: Mail) => Promise<void>; readonly close: () => void }

/** A mail that a server will never take: it is not tried again. */
export class Refused extends Error {}

/** How long a server may take to answer, in ms. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const

function optionsOf({ id, to, subject, html, text, leave }: Mail): SendMailOptions {
  const domain = /@([^>\s]+)/.exec(env.mailFrom)?.[1] ?? 'localhost'
  return {
    from: env.mailFrom,
    to: { name: '', address: to },
    subject,
    html,
    text,
    messageId: `<${id}@${domain}>`,
    headers: {
      // RFC 3834: no out-of-office answer to this.
      'Auto-Submitted': 'auto-generated',
      ...(leave
        ? {
            // RFC 2369 and RFC 8058.
            'List-Unsubscribe': [leave, ...(env.leaveByMail ? [`mailto:${env.leaveByMail}?subject=leave`] : [])]
              .map((one) => `<${one}>`)
              .join(', '),
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'List-Id': `Reticule letters <letters.${domain}>`,
          }
        : {}),
    },
    // An address is text, never a file or a web page to attach.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function overSmtp(url: string): Mailer {
  const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 2, ...patience } as Parameters<
    typeof nodemailer.createTransport
  >[0])
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(optionsOf(mail))
      } catch (problem) {
        const code = problem instanceof Error && 'responseCode' in problem ? Number(problem.responseCode) : 0
        if (code >= 500) throw new Refused(`the mail server refused it: ${code}`, { cause: problem })
        throw problem
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
      mkdirSync(folder, { recursive: true })
      const { message } = await transport.sendMail(optionsOf(mail))
      const file = join(folder, `${mail.id}.eml`)
      writeFileSync(`${file}.part`, message as Buffer)
      renameSync(`${file}.part`, file)
      if (mail.confirm) console.log(`reticule · a mail lies in ${file}; its button leads to ${mail.confirm}`)
    },
    close: () => undefined,
  }
}

export const makeMailer = (url = env.smtpUrl, outbox = join(env.dataFolder, 'outbox')): Mailer => (url ? overSmtp(url) : intoFiles(outbox))
