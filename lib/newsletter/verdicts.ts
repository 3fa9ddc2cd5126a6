/**
 * Whose fault it is that a mail was not taken: by the phase of SMTP (RFC 5321) and the server's codes (RFC 3463, RFC 5248). Only a verdict
 * on the address may ever touch a subscriber. Pure.
 */
import { mailFaults, type mailReason } from '../db/schema.ts'

/** Where it failed. `lost`: the connection ended, nobody knows where. `message`: it never left, nothing can be made of it. */
export const phases = ['template', 'outbox', 'message', 'connect', 'tls', 'login', 'lost', 'mail', 'rcpt', 'data'] as const
export type Phase = (typeof phases)[number]

export type Failure = {
  readonly phase: Phase
  /** Of three digits, 0 when the server said nothing. */
  readonly code: number
  /** As 5.1.1, where the server said one. */
  readonly enhanced?: string
  /** The reply, or what our own side says. */
  readonly words: string
  /** Some of the mail was on its way when the connection ended, so it may have been taken; where nobody looked, nothing is said. */
  readonly isUnderWay?: true
}

export type Fault = (typeof mailFaults)[number]
export type Reason = (typeof mailReason.enumValues)[number]

export const isFault = (reason: Reason | null | undefined): reason is Fault => mailFaults.some((fault) => fault === reason)

/**
 * `stop`: a fault of ours; the mail waits, no try is counted, and nothing else is sent. `doubt`: the same, until another mail goes out while
 * this one does not; then it is this mail's own. `retry`: counted, after a pause. `give up`: this mail is set aside. `strike`: that, and it
 * counts against the address. `suppress`: that, and the address is never written to again.
 */
export type Verdict =
  | { readonly effect: 'stop' | 'doubt'; readonly reason: Fault }
  | { readonly effect: 'retry' | 'give up' | 'strike' | 'suppress'; readonly reason: Exclude<Reason, Fault> }

/** A login is wanted, too weak, refused, or needs TLS (RFC 4954). */
const loginCodes: readonly number[] = [530, 534, 535, 538]
/** No such mailbox, system, syntax or mailbox any more; a domain that takes no mail (RFC 7505). */
const addressCodes: readonly string[] = ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10']
/** What servers say that refuse a sender and give no enhanced code. */
const policyWords =
  /polic|spam|bulk|unsolicited|block|black|deny|denied|ban(ned)?\b|reputation|relay|authenti|not (permitted|allowed|authori[sz]ed)|spf|dkim|dmarc|rbl|virus|content/i

const beforeTheMail: Partial<Record<Phase, Verdict>> = {
  template: { effect: 'doubt', reason: 'template' },
  outbox: { effect: 'stop', reason: 'outbox' },
  message: { effect: 'give up', reason: 'message' },
  tls: { effect: 'stop', reason: 'tls' },
  login: { effect: 'stop', reason: 'login' },
  connect: { effect: 'stop', reason: 'connection' },
}

export function verdictOf({ phase, code, enhanced = '', words }: Failure): Verdict {
  const known = beforeTheMail[phase]
  if (known) return known
  if (loginCodes.includes(code)) return { effect: 'stop', reason: 'login' }
  if (phase === 'lost' || code === 421 || code < 400) return { effect: 'doubt', reason: 'connection' }
  // Too large, or in a form that it cannot carry.
  if (enhanced === '5.3.4' || enhanced.startsWith('5.6.')) return { effect: 'give up', reason: 'message' }
  if (phase === 'mail') return { effect: 'stop', reason: 'sender' }
  // A full mailbox is emptied one day, whatever the first digit says.
  if (code < 500 || enhanced === '5.2.2') return { effect: 'retry', reason: 'deferred' }
  if (enhanced.startsWith('5.7.') || (!enhanced && (code === 550 || code === 554) && policyWords.test(words)))
    return { effect: 'doubt', reason: 'policy' }
  if (phase === 'rcpt' && addressCodes.includes(enhanced)) return { effect: 'suppress', reason: 'address' }
  if (phase === 'rcpt' && (enhanced === '5.2.1' || (!enhanced && code === 550))) return { effect: 'strike', reason: 'strike' }
  // The recipient is refused for a reason that says nothing of whether it exists.
  if (phase === 'rcpt' || /^5\.[12]\./.test(enhanced)) return { effect: 'give up', reason: 'unwelcome' }
  return { effect: 'doubt', reason: 'refused' }
}

/** What is told of a stop: a word or two, without a host, a port or an address. */
export const faultWords = {
  connection: 'no connection',
  tls: 'TLS failed',
  login: 'login refused',
  sender: 'sender refused',
  policy: 'refused by policy',
  refused: 'message refused',
  outbox: 'outbox cannot be written',
  template: 'a mail cannot be composed',
} satisfies Record<Fault, string>
