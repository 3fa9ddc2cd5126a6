/** Every variable of the environment: what it may be, and what to write where it is something else. docs/operations.md says what each does. */
import { closeSync, existsSync, fstatSync, openSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'
import { readOrigin } from './origin.ts'
import { readSender } from './sender.ts'

export type Variable = {
  readonly schema: z.ZodType<unknown, string | undefined>
  /** Follows "NAME is … ;" in the line that an operator reads. */
  readonly remedy: string
  /** Holds a password: its value is never shown. */
  readonly isSecret?: true
}

/** A variable that is empty counts as left out. */
const optional = <T>(schema: z.ZodType<T, string>) =>
  z.preprocess((value: string | undefined) => (value === '' ? undefined : value), schema.optional())

/** A port to listen on. An empty one is told: it has been a port of the system's choice. */
const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(65_535)).optional()

const addressOf = (...protocols: readonly string[]) =>
  optional(z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol)))

const pathOf = (place: string) => relative('', place) || '.'
const existing = (place: string) => existsSync(/* turbopackIgnore: true */ pathOf(place))

/** Whether this process may read a file. What is found out later ends what was begun. */
function isReadable(place: string): boolean {
  try {
    const file = openSync(/* turbopackIgnore: true */ pathOf(place), 'r')
    const isFile = fstatSync(file).isFile()
    closeSync(file)
    return isFile
  } catch {
    return false
  }
}
const unreadable = { params: { remedy: 'write the path of a file that this process may read' } }
const file = optional(z.string().refine(existing).refine(isReadable, unreadable))

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const networks = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .pipe(z.array(network))

const mailboxes = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim().toLowerCase()))
  .pipe(z.array(z.email()))

const secret = optional(z.string().min(16))

export const variables = {
  NODE_ENV: { schema: optional(z.enum(['development', 'production', 'test'])), remedy: 'write development, production or test' },
  PORT: { schema: port, remedy: 'write a number between 1 and 65535, such as 3000' },
  SITE_URL: { schema: optional(z.string().transform(readOrigin)), remedy: 'write the public address, such as https://reticule.example' },
  WEB_PROCESSES: {
    schema: optional(z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(64))),
    remedy: 'write a number between 1 and 64, such as 2',
  },
  METRICS_PORT: { schema: port, remedy: 'write a number between 1 and 65535, such as 9100' },
  FRONT_PORT: { schema: port, remedy: 'write a number between 1 and 65535, such as 8080' },
  FRONT_CERTIFICATE: { schema: file, remedy: 'write the path of a file in PEM that is there' },
  FRONT_KEY: { schema: file, remedy: 'write the path of a file in PEM that is there' },
  RETICULE_BUILD: { schema: optional(z.string().regex(/^[0-9a-f]{12}$/)), remedy: 'leave it to npm start' },
  RETICULE_NOW: {
    schema: optional(z.iso.datetime({ offset: true }).transform((value) => new Date(value))),
    remedy: 'write a moment such as 2026-11-14T09:00:00Z',
  },
  RETICULE_PREVIEW: { schema: optional(z.enum(['0', '1'])), remedy: 'write 1 to allow previews' },
  RETICULE_PREVIEW_CONTENT: {
    schema: optional(
      z
        .string()
        .refine(existing)
        .transform((value) => relative('', value)),
    ),
    remedy: 'write the path of a folder that is there',
  },
  RETICULE_STORE: { schema: optional(z.literal('served')), remedy: 'leave it to npm start' },
  RETICULE_DATA: { schema: optional(z.string()), remedy: 'write the path of a folder' },
  DATABASE_URL: {
    schema: addressOf('postgres:', 'postgresql:'),
    remedy: 'write an address such as postgres://user:password@host',
    isSecret: true,
  },
  SMTP_URL: { schema: addressOf('smtp:', 'smtps:'), remedy: 'write an address such as smtps://user:password@host', isSecret: true },
  MAIL_FROM: {
    schema: optional(z.string().transform(readSender)),
    remedy: 'write one mailbox, such as Reticule <letters@reticule.example>',
  },
  CONTACT: { schema: optional(z.email()), remedy: 'write one address, such as editors@reticule.example' },
  MAIL_LEAVE: { schema: optional(z.email()), remedy: 'write one address, such as leave@reticule.example' },
  DKIM_KEY: { schema: file, remedy: 'write the path of a private key in PEM that is there' },
  DKIM_SELECTOR: {
    schema: optional(z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i)),
    remedy: 'write the name before ._domainkey, such as 2026a',
  },
  LETTER_TESTERS: { schema: optional(mailboxes), remedy: 'write addresses, such as ann@reticule.example, bob@reticule.example' },
  LETTER_WARM: {
    schema: optional(
      z
        .string()
        .regex(/^[1-9]\d{0,6}$/)
        .transform(Number),
    ),
    remedy: 'write how many mails a day the first letter may be, such as 500',
  },
  BOUNCE_PORT: { schema: port, remedy: 'write a number between 1 and 65535, such as 2525' },
  BOUNCE_ADDRESS: {
    // A token of 42 characters and a plus must fit beside it (RFC 5321, 4.5.3.1.1).
    schema: optional(z.email().refine((value) => value.indexOf('@') <= 20)),
    remedy: 'write one address of at most 20 characters before the @, such as bounces@reticule.example',
  },
  WEBHOOK_SES: { schema: optional(z.string().startsWith('arn:aws')), remedy: 'write the ARN of the SNS topic' },
  WEBHOOK_POSTMARK: { schema: secret, remedy: 'write the user:password that the webhook sends, of at least 16 characters', isSecret: true },
  WEBHOOK_MAILGUN: { schema: secret, remedy: 'write the signing key of the account, of at least 16 characters', isSecret: true },
  TRUSTED_PROXY: { schema: optional(networks), remedy: 'write addresses or networks, such as 127.0.0.1, 10.0.0.0/8' },
  LOG_LEVEL: {
    schema: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
    remedy: 'write trace, debug, info, warn, error, fatal or silent',
  },
  CHROMIUM: { schema: file, remedy: 'write the path of a Chromium that is there' },
  BLENDER: { schema: optional(z.string()), remedy: 'write the path of a Blender' },
  GITHUB_ACTIONS: { schema: optional(z.string()), remedy: 'leave it to GitHub' },
} as const satisfies Record<string, Variable>
