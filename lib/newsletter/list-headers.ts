/** What a mail to the list says of itself to mail programs. */
import { env } from '../env.ts'

/** RFC 3834: no out-of-office answer to this. */
export const notAnswered = { 'Auto-Submitted': 'auto-generated' } as const

/** How to leave, by one click (RFC 2369, RFC 8058), and which list it is (RFC 2919). `leave` is the address that leaves at a POST. */
export const listHeaders = (leave: string) => ({
  'List-Unsubscribe': [leave, ...(env.leaveByMail ? [`mailto:${env.leaveByMail}?subject=leave`] : [])].map((one) => `<${one}>`).join(', '),
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'List-Id': `Reticule letters <letters.${env.sender.domain}>`,
})
