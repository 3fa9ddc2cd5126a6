/** Postmark's webhooks for bounces and spam complaints. They are not signed: the address of the webhook holds a name and a password. */
import { z } from 'zod'
import { isSame } from '../../newsletter/secrets.ts'
import { failureIn, type Report } from './report.ts'
import { parsed, type ReadWebhook } from './webhook.ts'

const form = z.object({
  RecordType: z.string(),
  ID: z.union([z.number(), z.string()]),
  Type: z.string().default(''),
  Details: z.string().default(''),
  Metadata: z.record(z.string(), z.string()).default({}),
})

/** Kinds that end nothing: the relay goes on trying, or it was an answer by a program. */
const passing: readonly string[] = ['Transient', 'AutoResponder', 'Subscribe', 'Unsubscribe', 'OpenRelayTest', 'ChallengeVerification']

/** Kinds that are Postmark's own verdict on an address. All others may be about us, the mail or the moment, unless a code says more. */
const ofAddress: readonly string[] = ['HardBounce', 'BadEmailAddress']

function reportOf({ RecordType, Type, Details, Metadata }: z.infer<typeof form>): Report {
  const tokens = [Metadata.delivery ?? '']
  if (RecordType === 'SpamComplaint' || Type === 'SpamComplaint') return { kind: 'complaint', tokens }
  if (RecordType !== 'Bounce' || passing.includes(Type)) return { kind: 'other', tokens }
  return { kind: 'failed', tokens, failure: failureIn('', Details, ofAddress.includes(Type) ? 'address' : 'mail') }
}

export const readPostmark: ReadWebhook = async ({ authorization, body }, secret) => {
  if (!isSame(authorization, `Basic ${Buffer.from(secret).toString('base64')}`)) return { refused: 'unsigned' }
  const read = form.safeParse(parsed(body))
  if (!read.success) return { refused: 'unreadable' }
  return { id: `${read.data.RecordType} ${read.data.ID}`, report: reportOf(read.data) }
}
