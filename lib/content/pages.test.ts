import { expect, test } from 'vitest'
import type { StorySummary } from '../types.ts'
import { countPages, findPart, listParts, pageLength } from './pages.ts'

const stories = (count: number) => Array.from({ length: count }, (_, at) => ({ slug: `story-${at}` }) as StorySummary)

test('every story stands on one page, in order', () => {
  const all = stories(pageLength * 2 + 1)
  const shown = listParts(all.length).flatMap((rest) => findPart(all, rest)?.stories ?? [])
  expect(shown).toEqual(all)
  expect(countPages(all.length)).toBe(3)
})

test('a full page is the last one, and an empty list has one page', () => {
  expect(listParts(pageLength)).toEqual([[]])
  expect(findPart([], [])).toEqual({ stories: [], number: 1, count: 1 })
})

test('an address that names no page finds none', () => {
  const all = stories(pageLength + 1)
  for (const rest of [['1'], ['3'], ['02'], ['two'], ['2', 'x'], ['-1'], ['1.5'], ['']])
    expect(findPart(all, rest), rest.join('/')).toBeUndefined()
})
