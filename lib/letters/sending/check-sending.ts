/** What can be seen of a mail before it is sent: who signs what, and whether it can be left with one click. And what no tool can see. */
import nodemailer from 'nodemailer'
import PostalMime from 'postal-mime'
import { env } from '../../env.ts'
import { dkimOptions } from '../../newsletter/dkim.ts'
import { checkMail } from '../mail-list/check.ts'
import type { Composed } from './letter-mail.ts'

export type MailFindings = { readonly faults: readonly string[]; readonly unseen: readonly string[] }

/** A mail as it leaves here, signed where this is where it is signed. */
async function signed({ envelope, raw }: Composed): Promise<Buffer> {
  const dkim = dkimOptions()
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...(dkim && { dkim }) })
  const { message } = await transport.sendMail({ envelope: { from: envelope.from, to: [...envelope.to] }, raw })
  return message as Buffer
}

const isBelow = (domain: string, other: string) => domain === other || domain.endsWith(`.${other}`) || other.endsWith(`.${domain}`)

/** Looks at a mail of a letter as it would leave. */
export async function checkSending(composed: Composed): Promise<MailFindings> {
  const { headers, html = '', text = '' } = await PostalMime.parse(await signed(composed))
  const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? ''
  const faults: string[] = checkMail({ html, text }).map(({ rule, words }) => `${rule}: ${words}`)
  const { domain } = env.sender
  const bounceDomain = composed.envelope.from.split('@')[1] ?? ''
  const signature = header('dkim-signature')
  const names = (/\bh=([^;]+)/.exec(signature)?.[1] ?? '').toLowerCase().split(':')
  if (domain === 'localhost') faults.push('MAIL_FROM names no domain that mail can come from')
  if (!isBelow(domain, bounceDomain))
    faults.push(`the return path (${bounceDomain}) is not of the domain that signs (${domain}): SPF does not align`)
  if (!env.origin.startsWith('https://')) faults.push(`SITE_URL is ${env.origin}: one-click leaving wants https (RFC 8058)`)
  if (header('list-unsubscribe-post') !== 'List-Unsubscribe=One-Click') faults.push('it cannot be left with one click')
  if (!text.trim()) faults.push('it has no text part')
  if (env.dkim && !signature) faults.push('it is not signed')
  for (const name of signature ? ['from', 'list-unsubscribe', 'list-unsubscribe-post'] : [])
    if (!names.map((one) => one.trim()).includes(name)) faults.push(`the signature leaves out ${name}`)
  const unseen = [
    ...(signature
      ? [`that ${env.dkim?.selector}._domainkey.${domain} publishes the key`]
      : ['whether the relay signs, for which domain, and both one-click headers']),
    `that SPF of ${bounceDomain} names whoever sends`,
    `that _dmarc.${domain} has a policy`,
    'that the sending address has a name that leads back to it (PTR)',
    'what receivers think of the domain and the address',
  ]
  return { faults, unseen }
}
