/** The question of a request, in the form that Next gives a query, and its answer. */
import { cache } from 'react'
import { findBag, findObject } from '@/lib/content/catalogue'
import { answer } from '@/lib/fit/answer'
import { readQuestion } from '@/lib/fit/question'

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** Once for a request, whose page and whose head both ask. */
const read = cache((query: string) => {
  const asked = readQuestion(new URLSearchParams(query), { findBag, findObject })
  return { ...asked, answer: asked.question && answer(asked.question) }
})

export function askedIn(query: Query): ReturnType<typeof read> {
  const pairs = Object.entries(query).flatMap(([name, value = []]) => [value].flat().map((one) => [name, String(one)]))
  return read(String(new URLSearchParams(pairs)))
}
