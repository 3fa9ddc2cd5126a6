/** The question of a request, in the form that Next gives a query, its answer, and what can be chosen. */
import { LRUCache } from 'lru-cache'
import { makerOf } from '../bags/maker.ts'
import { dimensions } from '../bags/measure.ts'
import { findBag, findObject, listBags, listObjects } from '../content/catalogue.ts'
import { houseNames } from '../content/names.ts'
import { answer } from '../fit/answer.ts'
import { readQuestion } from '../fit/question.ts'
import type { Query } from '../query.ts'

function read(query: string) {
  const asked = readQuestion(new URLSearchParams(query), { findBag, findObject })
  return { ...asked, answer: asked.question && answer(asked.question) }
}

/** Answers that were given lately: page and head of one request both ask, and shared questions are asked again and again. */
const known = new LRUCache<string, ReturnType<typeof read>>({ max: 500 })

function askedIn(query: Query): ReturnType<typeof read> {
  const pairs = Object.entries(query).flatMap(([name, value = []]) => [value].flat().map((one) => [name, String(one)]))
  const key = String(new URLSearchParams(pairs))
  const asked = known.get(key) ?? read(key)
  known.set(key, asked)
  return asked
}

export function loadFitPage(query: Query) {
  const names = houseNames()
  const lineOf = (bag: ReturnType<typeof listBags>[number]) =>
    [bag.name, makerOf(bag, names), dimensions(bag) ?? 'size not sourced'].filter(Boolean).join(', ')
  return { ...askedIn(query), bags: listBags().map((bag) => ({ bag, line: lineOf(bag) })), objects: listObjects() }
}
