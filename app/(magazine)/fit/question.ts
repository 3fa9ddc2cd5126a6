/** The question of a request, in the form that Next gives a query, and its answer. */
import { LRUCache } from 'lru-cache'
import { findBag, findObject } from '@/lib/content/catalogue'
import { answer } from '@/lib/fit/answer'
import { readQuestion } from '@/lib/fit/question'
import type { Query } from '@/lib/query'

function read(query: string) {
  const asked = readQuestion(new URLSearchParams(query), { findBag, findObject })
  return { ...asked, answer: asked.question && answer(asked.question) }
}

/** Answers that were given lately: page and head of one request both ask, and shared questions are asked again and again. */
const known = new LRUCache<string, ReturnType<typeof read>>({ max: 500 })

export function askedIn(query: Query): ReturnType<typeof read> {
  const pairs = Object.entries(query).flatMap(([name, value = []]) => [value].flat().map((one) => [name, String(one)]))
  const key = String(new URLSearchParams(pairs))
  const asked = known.get(key) ?? read(key)
  known.set(key, asked)
  return asked
}
