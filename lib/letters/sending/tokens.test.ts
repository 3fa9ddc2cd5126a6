import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageIdOf, readToken, tokenOf } from './tokens.ts'

test('a token names its delivery, also in capitals, and fits into the name of a mailbox', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 0xffffff }), fc.uuid(), (letter, subscriber) => {
      const token = tokenOf('key', { letter, subscriber })
      expect(token).toMatch(/^[0-9a-z]{42}$/)
      expect(readToken('key', token.toUpperCase())).toEqual({ letter, subscriber })
    }),
  )
})

test('a token of another key, a changed one, or no token names nobody', () => {
  const token = tokenOf('key', { letter: 7, subscriber: randomUUID() })
  expect(readToken('another key', token)).toBeUndefined()
  for (const [at, digit] of [...token].entries())
    expect(readToken('key', token.slice(0, at) + (digit === 'a' ? 'b' : 'a') + token.slice(at + 1))).toBeUndefined()
  for (const none of ['', 'x', `${token}0`, `-${token.slice(1)}`]) expect(readToken('key', none)).toBeUndefined()
})

test('a Message-ID is the same for a second copy, and another for each reader and letter', () => {
  const [ann, bob] = [randomUUID(), randomUUID()]
  const ids = [ann, bob].flatMap((subscriber) => [1, 2].map((letter) => messageIdOf('key', { letter, subscriber })))
  expect(new Set(ids).size).toBe(4)
  expect(messageIdOf('key', { letter: 1, subscriber: ann })).toBe(ids[0])
})
