/** The environment, read once; a wrong value stops the start with one line. */
import { existsSync } from 'node:fs'
import { relative } from 'node:path'

function readMoment(name: string): Date | undefined {
  const value = process.env[name]
  if (!value) return undefined
  const moment = new Date(value)
  if (Number.isNaN(moment.getTime()))
    throw new Error(`${name} is "${value}"; write a moment such as 2026-11-14T09:00:00Z, or leave it out.`)
  return moment
}

function readOrigin(name: string, otherwise: string): string {
  const value = process.env[name]
  if (!value) return otherwise
  if (!URL.canParse(value)) throw new Error(`${name} is "${value}"; write the public address, such as https://reticule.example.`)
  return new URL(value).origin
}

function readFolder(name: string, otherwise: string): string {
  const value = process.env[name]
  if (!value) return otherwise
  const folder = relative('', value)
  if (!existsSync(folder)) throw new Error(`${name} is "${value}", which is not there; write the path of a folder, or leave it out.`)
  return folder
}

function readNetworks(name: string): readonly string[] {
  return (process.env[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

function readUrl(name: string, protocols: readonly string[]): string | undefined {
  const value = process.env[name]
  if (!value) return undefined
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new Error(`${name} cannot be read; write an address such as ${protocols[0]}//user:password@host.`)
  return value
}

const databaseUrl = readUrl('DATABASE_URL', ['postgres:', 'postgresql:'])
const smtpUrl = readUrl('SMTP_URL', ['smtp:', 'smtps:'])
if (databaseUrl && !smtpUrl && process.env.NODE_ENV === 'production')
  throw new Error(
    'DATABASE_URL is set and SMTP_URL is not: subscribers would be kept and never written to. Set SMTP_URL, such as smtps://user:password@mail.example.',
  )

export const env = {
  /** A stopped clock, or nothing. */
  now: readMoment('RETICULE_NOW'),
  /** The public origin, without a slash at the end. */
  origin: readOrigin('SITE_URL', `http://localhost:${process.env.PORT ?? 3000}`),
  /** Whether drafts may be previewed: while developing, or where an operator allows it. */
  preview: process.env.NODE_ENV === 'development' || process.env.RETICULE_PREVIEW === '1',
  /** The content folder whose stories are previewed: the magazine's own, or that of another checkout. */
  previewContent: readFolder('RETICULE_PREVIEW_CONTENT', 'content'),
  /** A Postgres server; without one the store is embedded. */
  databaseUrl,
  /** Where the embedded store and the outbox lie. */
  dataFolder: process.env.RETICULE_DATA ?? '.data',
  /** A mail server; without one mails are written to files. */
  smtpUrl,
  /** Who signs mails. */
  mailFrom: process.env.MAIL_FROM ?? 'Reticule <letters@localhost>',
  /** Where faults and holes are told, if anywhere but in an answer to a mail: an address for mail. */
  contact: process.env.CONTACT,
  /** Where mail servers send requests to leave by mail, if anywhere. */
  leaveByMail: process.env.MAIL_LEAVE,
  /** Addresses of proxies that may say whom they speak for. */
  trustedProxies: readNetworks('TRUSTED_PROXY'),
} as const
