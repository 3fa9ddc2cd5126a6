import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailFaults } from '../db/schema.ts'
import { faultWords, type Phase, phases, verdictOf } from './verdicts.ts'

const verdict = (phase: Phase, reply = '') => {
  const [, code = '0', enhanced] = /^(\d{3})(?: (\d\.\d+\.\d+))?/.exec(reply) ?? []
  const { effect, reason } = verdictOf({ phase, code: Number(code), ...(enhanced ? { enhanced } : {}), words: reply })
  return `${effect}: ${reason}`
}

/** Phase, reply, verdict. */
const table: readonly (readonly [Phase, string, string])[] = [
  ['connect', '', 'stop: connection'],
  ['connect', '421 4.7.0 too many connections', 'stop: connection'],
  ['connect', '554 no service', 'stop: connection'],
  ['tls', '', 'stop: tls'],
  ['tls', '454 4.7.0 TLS not available', 'stop: tls'],
  ['login', '535 5.7.8 wrong password', 'stop: login'],
  ['login', '534 5.7.9 too weak', 'stop: login'],
  ['login', '454 4.7.0 try later', 'stop: login'],
  ['mail', '530 5.7.0 log in first', 'stop: login'],
  ['rcpt', '538 5.7.11 encrypt', 'stop: login'],
  ['lost', '', 'doubt: connection'],
  ['lost', '421 4.3.2 shutting down', 'doubt: connection'],
  ['data', '421 4.7.28 rate limited', 'doubt: connection'],
  ['mail', '550 5.1.8 bad sender', 'stop: sender'],
  ['mail', '553 not yours', 'stop: sender'],
  ['mail', '451 4.7.1 later', 'stop: sender'],
  ['mail', '552 5.3.4 too big', 'give up: message'],
  ['rcpt', '550 5.7.1 relaying denied', 'doubt: policy'],
  ['data', '550 5.7.26 not authenticated', 'doubt: policy'],
  ['data', '550 5.7.515 access denied', 'doubt: policy'],
  ['data', '554 5.7.9 policy', 'doubt: policy'],
  ['rcpt', '554 relay access denied', 'doubt: policy'],
  ['data', '554 looks like spam', 'doubt: policy'],
  ['data', '554 transaction failed', 'doubt: refused'],
  ['data', '550 5.0.0 no', 'doubt: refused'],
  ['rcpt', '550 5.1.1 no such user', 'suppress: address'],
  ['rcpt', '550 5.1.2 no such domain', 'suppress: address'],
  ['rcpt', '553 5.1.3 no such syntax', 'suppress: address'],
  ['rcpt', '551 5.1.6 moved', 'suppress: address'],
  ['rcpt', '556 5.1.10 takes no mail', 'suppress: address'],
  ['data', '550 5.1.1 no such user', 'give up: unwelcome'],
  ['rcpt', '550 5.2.1 disabled', 'strike: strike'],
  ['rcpt', '550 mailbox unavailable', 'strike: strike'],
  ['rcpt', '553 no', 'give up: unwelcome'],
  ['rcpt', '550 5.4.1 access denied', 'give up: unwelcome'],
  ['rcpt', '452 4.2.2 full', 'retry: deferred'],
  ['rcpt', '552 5.2.2 full', 'retry: deferred'],
  ['data', '451 4.3.0 later', 'retry: deferred'],
  ['rcpt', '450 4.7.1 greylisted', 'retry: deferred'],
  ['data', '552 5.3.4 too big', 'give up: message'],
  ['data', '550 5.6.1 media', 'give up: message'],
  ['message', '', 'give up: message'],
  ['outbox', '', 'stop: outbox'],
  ['template', '', 'doubt: template'],
]

describe('whose fault it is', () => {
  test.each(table)('%s "%s" → %s', (phase, reply, said) => expect(verdict(phase, reply)).toBe(said))

  const reply = fc
    .tuple(fc.integer({ min: 400, max: 599 }), fc.option(fc.tuple(fc.nat(9), fc.nat(999))), fc.string())
    .map(([code, enhanced, words]) => `${code} ${enhanced ? `${String(code)[0]}.${enhanced.join('.')} ` : ''}${words}`)

  test('only a reply to RCPT TO ever touches a subscriber, and never one that speaks of security or policy', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phases), reply, (phase, said) => {
        const { effect } = verdictOf({
          phase,
          code: Number(said.slice(0, 3)),
          ...(/^\d{3} (\d\.\d+\.\d+)/.test(said) ? { enhanced: said.split(' ')[1] ?? '' } : {}),
          words: said,
        })
        if (effect === 'suppress' || effect === 'strike')
          expect([phase, said.slice(0, 1), said.slice(4, 7)]).toEqual(['rcpt', '5', expect.not.stringMatching('5.7')])
      }),
      { numRuns: 2000 },
    )
  })

  test('before a recipient is named nothing is counted, whatever the server says', () => {
    for (const phase of ['connect', 'tls', 'login', 'outbox'] as const)
      for (let code = 400; code < 600; code++) expect(verdict(phase, `${code} 5.1.1 no such user`)).toMatch(/^stop: /)
  })

  test('each fault has its words, which name no host, port or address', () => {
    expect(Object.keys(faultWords).sort()).toEqual([...mailFaults].sort())
    for (const words of Object.values(faultWords)) expect(words).toMatch(/^[A-Za-z ]+$/)
  })
})
