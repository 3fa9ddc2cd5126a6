/** Who signs mails: the one mailbox that MAIL_FROM holds, read as lib/environment has checked it. */
import addressparser from 'nodemailer/lib/addressparser'
import { env } from '../env.ts'

/** The address of whoever signs mails, without a name. */
export function senderAddress(): string {
  const [mailbox] = addressparser(env.mailFrom)
  if (!mailbox?.address) throw new Error(`MAIL_FROM holds no mailbox: ${env.mailFrom}`)
  return mailbox.address
}

/** The domain that mails come from. */
export const senderDomain = () => senderAddress().split('@')[1] ?? ''
