/** The question of a request, in the form that Next gives a query. */
import { findBag, findObject } from '@/lib/content/catalogue'
import { type Asked, readQuestion } from '@/lib/fit/question'

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

export function questionIn(query: Query): Asked {
  const pairs = Object.entries(query).flatMap(([name, value = []]) => [value].flat().map((one) => [name, String(one)]))
  return readQuestion(new URLSearchParams(pairs), { findBag, findObject })
}
