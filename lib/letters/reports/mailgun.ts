/** Mailgun's webhooks, signed with a key of the account (HMAC-SHA256 of a timestamp and a token). */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { isSame } from '../../newsletter/secrets.ts'
import { failureIn, type Report } from './report.ts'
import { isTimely, parsed, type ReadWebhook } from './webhook.ts'

const form = z.object({
  signature: z.object({ timestamp: z.coerce.string(), token: z.string().min(20).max(100), signature: z.string() }),
  'event-data': z.object({
    event: z.string(),
    severity: z.string().default(''),
    'delivery-status': z
      .object({
        code: z.coerce.string().default(''),
        'enhanced-code': z.string().default(''),
        message: z.string().default(''),
        description: z.string().default(''),
      })
      .optional(),
    'user-variables': z.object({ delivery: z.string().default('') }).default({ delivery: '' }),
  }),
})

/** Of Mailgun's own codes (6xx), which are no replies of a server, the one for a mail that was put off for so long that it is given up. */
const TOO_OLD = '602'
/** RFC 3463, 3.5: delivery time expired. */
const expired = { phase: 'rcpt', code: 450, enhanced: '4.4.7' } as const

function reportOf({
  event,
  severity,
  'delivery-status': status,
  'user-variables': { delivery },
}: z.infer<typeof form>['event-data']): Report {
  const tokens = [delivery]
  if (event === 'complained') return { kind: 'complaint', tokens }
  // What fails for now is tried again by the relay.
  if (event !== 'failed' || severity !== 'permanent' || !status) return { kind: 'other', tokens }
  const words = `${status.code} ${status.message || status.description}`
  return { kind: 'failed', tokens, failure: status.code === TOO_OLD ? { ...expired, words } : failureIn(status['enhanced-code'], words) }
}

export const readMailgun: ReadWebhook = async ({ body }, secret, now) => {
  const read = form.safeParse(parsed(body))
  if (!read.success) return { refused: 'unreadable' }
  const { timestamp, token, signature } = read.data.signature
  const made = createHmac('sha256', secret)
    .update(timestamp + token)
    .digest('hex')
  if (!isSame(signature, made) || !isTimely(new Date(Number(timestamp) * 1000), now)) return { refused: 'unsigned' }
  return { id: token, report: reportOf(read.data['event-data']) }
}
