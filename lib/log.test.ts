import { expect, test } from 'vitest'
import { reasonOf, traceOf } from './log.ts'

test('a failed query is told by its cause, without what it was asked with', () => {
  const cause = Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' })
  const query = new Error('Failed query: insert into signup_requests\nparams: ann@example.com', { cause })
  expect(reasonOf(query)).toBe('CONNECTION_CLOSED: write CONNECTION_CLOSED')
})

test('an address in a message is left out', () => {
  expect(reasonOf(new Error('550 <ann@example.com> unknown'))).toBe('550 (an address) unknown')
  expect(reasonOf('ann@example.com')).toBe('unknown')
})

test('a mistake of ours is told with its place, and without what it was about', () => {
  const { reason, stack } = traceOf(new TypeError('no word of\nann@example.com'))
  expect(reason).toBe('no word of\n(an address)')
  expect(stack[0]).toMatch(/^at .*log\.test\.ts:\d+/)
  expect(traceOf('words')).toEqual({ reason: 'unknown', stack: [] })
})
