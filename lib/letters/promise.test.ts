import { expect, test } from 'vitest'
import type { LetterPromise } from '../newsletter/promise.ts'
import { promisesFor } from './promise.ts'

const monthly: LetterPromise = { version: 'monthly', words: 'One letter a month', kinds: ['issue'], atMostOneIn: 28 }
const open: LetterPromise = { version: 'open', words: 'Now and then', kinds: ['issue', 'correction'], atMostOneIn: 7 }
const all = [monthly, open]
const now = new Date('2026-12-04T07:00:00Z')
const daysAgo = (count: number) => new Date(now.getTime() - count * 86_400_000)

test('the first letter keeps every promise that speaks of its kind', () => {
  expect(promisesFor('issue', now, undefined, all)).toEqual({ kept: ['monthly', 'open'], broken: [] })
  expect(promisesFor('correction', now, undefined, all)).toEqual({ kept: ['open'], broken: [{ version: 'monthly', why: 'kind' }] })
})

test('a letter that comes too soon breaks the promise of whoever was told a longer rhythm', () => {
  expect(promisesFor('issue', now, daysAgo(20), all)).toEqual({ kept: ['open'], broken: [{ version: 'monthly', why: 'rhythm' }] })
  expect(promisesFor('issue', now, daysAgo(28), all).kept).toEqual(['monthly', 'open'])
  expect(promisesFor('issue', now, daysAgo(3), all).kept).toEqual([])
})
