/** Reports that come as mail: delivery status notifications (RFC 3464) and complaints (ARF, RFC 5965). */
import PostalMime, { type Attachment } from 'postal-mime'
import { DELIVERY_HEADER } from '../sending/tokens.ts'
import { type Fields, headerBlocks, untyped } from './header-block.ts'
import { failureIn, type Report, tokenIn } from './report.ts'

/** Bytes of a report. Those of real ones are a few thousand, with the mail that they are about a few ten thousand. */
export const MAX_REPORT = 512 * 1024

/** What a mail may be made of: enough for any report, and not for a bomb. */
const bounds = { maxNestingDepth: 10, maxHeadersSize: 64 * 1024, maxRfc822NestingDepth: 0, attachmentEncoding: 'utf8' } as const

const contentOf = ({ content }: Attachment) => (typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8'))

/** The header that carries our token in the mail, or its headers, that come back with a report. */
function tokenOfOriginal(parts: readonly Attachment[]): string {
  const original = parts.find(({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers')
  const [fields] = original ? headerBlocks(contentOf(original)) : []
  return fields?.get(DELIVERY_HEADER.toLowerCase()) ?? ''
}

function ofStatus(blocks: readonly Fields[], tokens: readonly string[]): Report {
  const recipient = blocks.find((fields) => fields.has('action'))
  if (recipient?.get('action')?.toLowerCase() !== 'failed') return { kind: 'other', tokens }
  return { kind: 'failed', tokens, failure: failureIn(recipient.get('status') ?? '', untyped(recipient.get('diagnostic-code'))) }
}

/** Reads a mail that came to the address for reports. `to` is the recipient that the envelope named. Rejects what is no mail, or too much of one. */
export async function readMail(raw: Buffer, to: string): Promise<Report> {
  if (raw.length > MAX_REPORT) throw new Error(`a report of ${raw.length} bytes`)
  const { attachments } = await PostalMime.parse(raw, { ...bounds, forceRfc822Attachments: true })
  const ofType = (type: string) => attachments.find(({ mimeType }) => mimeType === type)
  const [status, feedback] = [
    ofType('message/delivery-status') ?? ofType('message/global-delivery-status'),
    ofType('message/feedback-report'),
  ]
  const tokens = [tokenIn(to), tokenOfOriginal(attachments)]
  if (feedback) {
    const [fields] = headerBlocks(contentOf(feedback))
    const isAbuse = fields?.get('feedback-type')?.toLowerCase() === 'abuse'
    return { kind: isAbuse ? 'complaint' : 'other', tokens: [...tokens, tokenIn(fields?.get('original-mail-from') ?? '')] }
  }
  return status ? ofStatus(headerBlocks(contentOf(status)), tokens) : { kind: 'other', tokens }
}
