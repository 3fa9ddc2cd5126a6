/** Cuts a long list of stories into pages, so that no page grows with the magazine. */
import type { StorySummary } from '../types.ts'

/** Stories on one page of a list. */
export const pageLength = 60

/** One page of a list: page 1 is the newest. */
export type ListPart<T extends StorySummary> = { readonly stories: readonly T[]; readonly number: number; readonly count: number }

/** How many pages a number of stories fills; an empty list has one page, which says so. */
export const countPages = (stories: number) => Math.max(1, Math.ceil(stories / pageLength))

/** The page that the rest of an address names: nothing is the first, "2" the second. Undefined where there is no such page. */
export function findPart<T extends StorySummary>(stories: readonly T[], rest: readonly string[] = []): ListPart<T> | undefined {
  const count = countPages(stories.length)
  const number = rest.length ? Number(rest[0]) : 1
  const isOurs = rest.length === 0 || (rest.length === 1 && rest[0] === String(number) && Number.isInteger(number) && number > 1)
  if (!isOurs || number > count) return undefined
  return { stories: stories.slice((number - 1) * pageLength, number * pageLength), number, count }
}

/** The rest of the address of each page, for routes that end in [[...page]]. */
export function listParts(stories: number): readonly string[][] {
  return Array.from({ length: countPages(stories) }, (_, at) => (at ? [String(at + 1)] : []))
}
