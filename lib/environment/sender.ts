/** Who signs mails: one mailbox, with or without a name (RFC 5322, 3.4). */
import addressparser from 'nodemailer/lib/addressparser'
import type { z } from 'zod'

export type Sender = {
  /** As it stands in the header "From". */
  readonly header: string
  /** Without a name. */
  readonly address: string
  readonly domain: string
}

/** A transform for zod. A list of mailboxes, a group, and what has no domain are none. */
export function readSender(header: string, context: z.RefinementCtx<string>): Sender {
  const [one, ...others] = addressparser(header)
  const [address, domain] = /^[^\s@]+@([^\s@]+)$/.exec(one?.address ?? '') ?? []
  if (!address || !domain || others.length || /[\r\n]/.test(header)) context.addIssue({ code: 'custom' })
  return { header, address: address ?? '', domain: domain ?? '' }
}
