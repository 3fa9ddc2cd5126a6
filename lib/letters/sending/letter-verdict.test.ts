import { expect, test } from 'vitest'
import type { Failure } from '../../newsletter/verdicts.ts'
import { letterVerdictOf } from './letter-verdict.ts'

const at = (phase: Failure['phase'], reply = '', more: Partial<Failure> = {}): Failure => {
  const [, code = '0', enhanced] = /^(\d{3})(?: (\d\.\d+\.\d+))?/.exec(reply) ?? []
  return { phase, code: Number(code), words: reply, ...(enhanced && { enhanced }), ...more }
}

/** The table of docs/operations.md: a failure, and what it does. */
test.each<[string, Failure, object]>([
  ['no connection', at('connect'), { effect: 'wait', reason: 'connection' }],
  ['TLS', at('tls'), { effect: 'wait', reason: 'tls' }],
  ['a refused login', at('login', '535 5.7.8 no'), { effect: 'wait', reason: 'login' }],
  ['a greeting of 421', at('connect', '421 4.3.2 busy'), { effect: 'wait', reason: 'connection', isSlow: true }],
  ['421 in the midst', at('rcpt', '421 4.7.0 too fast'), { effect: 'wait', reason: 'connection', isSlow: true }],
  ['a refused sender', at('mail', '550 5.1.8 no'), { effect: 'pause lane', reason: 'sender' }],
  ['a sender that is put off', at('mail', '451 4.7.1 later'), { effect: 'wait', reason: 'sender', isSlow: true }],
  ['not authenticated', at('data', '550 5.7.26 no'), { effect: 'policy', reason: 'policy' }],
  ['Microsoft’s 5.7.515', at('data', '550 5.7.515 no'), { effect: 'policy', reason: 'policy' }],
  ['policy in words', at('rcpt', '554 blocked'), { effect: 'policy', reason: 'policy' }],
  ['no such mailbox', at('rcpt', '550 5.1.1 no'), { effect: 'refuse', reader: 'suppressed' }],
  ['a domain that takes no mail', at('rcpt', '556 5.1.10 no'), { effect: 'refuse', reader: 'suppressed' }],
  ['a disabled mailbox', at('rcpt', '550 5.2.1 no'), { effect: 'refuse', reader: 'strike' }],
  ['a bare 550', at('rcpt', '550'), { effect: 'refuse', reader: 'strike' }],
  ['a full mailbox', at('rcpt', '552 5.2.2 full'), { effect: 'retry', reason: 'deferred', isSlow: false }],
  ['a full mailbox, for now', at('rcpt', '452 4.2.2 full'), { effect: 'retry', reason: 'deferred', isSlow: false }],
  ['any 45x', at('rcpt', '450 4.4.7 later'), { effect: 'retry', reason: 'deferred', isSlow: true }],
  ['too large', at('data', '552 5.3.4 too big'), { effect: 'stop letter' }],
  ['a form that it cannot carry', at('data', '554 5.6.3 no'), { effect: 'stop letter' }],
  ['a mail that we cannot make', at('message'), { effect: 'refuse', reader: 'untouched' }],
  ['a connection that ended before the mail', at('lost'), { effect: 'wait', reason: 'connection' }],
  ['a connection that ended after it began', at('lost', '', { isUnderWay: true }), { effect: 'uncertain' }],
])('%s', (_, failure, verdict) => {
  expect(letterVerdictOf(failure)).toMatchObject(verdict)
})
