/** Amazon SES, which tells by SNS. Its messages are signed with a key whose certificate Amazon serves (SignatureVersion 2: RSA with SHA-256). */
import { createVerify } from 'node:crypto'
import { z } from 'zod'
import { DELIVERY_HEADER } from '../sending/tokens.ts'
import { failureIn, type Report } from './report.ts'
import { isTimely, parsed, type ReadWebhook } from './webhook.ts'

const envelope = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation']),
  MessageId: z.string().min(1).max(200),
  TopicArn: z.string(),
  Message: z.string(),
  Subject: z.string().optional(),
  Timestamp: z.iso.datetime(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
  SignatureVersion: z.literal('2'),
  Signature: z.string(),
  SigningCertURL: z.string(),
})
type Envelope = z.infer<typeof envelope>

const message = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  bounce: z
    .object({
      bounceType: z.string(),
      bouncedRecipients: z.array(z.object({ status: z.string().default(''), diagnosticCode: z.string().default('') })).min(1),
    })
    .optional(),
  mail: z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]) }),
})

const signed = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const satisfies Record<Envelope['Type'], readonly (keyof Envelope)[]>

/** The text that is signed, as SNS documents it: each field that is there, its name and its value on a line each. */
export const signedText = (of: Envelope): string =>
  signed[of.Type].flatMap((name) => (of[name] === undefined ? [] : [`${name}\n${of[name]}\n`])).join('')

/** Whether an address of a certificate is Amazon's own. */
export function isAmazons(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url?.protocol === 'https:' && /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(url.host) && url.pathname.endsWith('.pem')
}

/** A certificate in PEM, by its address. */
export type FetchCertificate = (address: string) => Promise<string>

/** By address: there are a few, each for years. */
const certificates = new Map<string, string>()

const fetchCertificate: FetchCertificate = async (address) => {
  const known = certificates.get(address)
  if (known) return known
  const response = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'error' })
  if (!response.ok) throw new Error(`the certificate of SNS is not there: ${response.status}`)
  const pem = await response.text()
  if (certificates.size < 20) certificates.set(address, pem)
  return pem
}

function reportOf(text: string): Report | undefined {
  const read = message.safeParse(parsed(text))
  if (!read.success) return undefined
  const { notificationType, eventType, bounce, mail } = read.data
  const tokens = mail.headers.filter(({ name }) => name.toLowerCase() === DELIVERY_HEADER.toLowerCase()).map(({ value }) => value)
  const kind = notificationType ?? eventType
  if (kind === 'Complaint') return { kind: 'complaint', tokens }
  const [recipient] = bounce?.bouncedRecipients ?? []
  if (kind !== 'Bounce' || bounce?.bounceType !== 'Permanent' || !recipient) return { kind: 'other', tokens }
  return { kind: 'failed', tokens, failure: failureIn(recipient.status, recipient.diagnosticCode) }
}

export const sesReader =
  (fetchPem: FetchCertificate = fetchCertificate): ReadWebhook =>
  async ({ body }, topic, now) => {
    const read = envelope.safeParse(parsed(body))
    if (!read.success) return { refused: 'unreadable' }
    const { data } = read
    if (data.TopicArn !== topic || !isAmazons(data.SigningCertURL) || !isTimely(new Date(data.Timestamp), now))
      return { refused: 'unsigned' }
    const key = await fetchPem(data.SigningCertURL)
    if (!createVerify('RSA-SHA256').update(signedText(data)).verify(key, data.Signature, 'base64')) return { refused: 'unsigned' }
    if (data.Type === 'SubscriptionConfirmation') return { id: data.MessageId, confirm: data.SubscribeURL ?? '' }
    const report = reportOf(data.Message)
    return report ? { id: data.MessageId, report } : { refused: 'unreadable' }
  }
