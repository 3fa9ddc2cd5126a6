import { expect, test } from 'vitest'
import { magazine } from '../../../tests/fakes/magazine.ts'
import { brokenFile, storyWith } from '../../../tests/fakes/problems.ts'
import { checkContent } from './check.ts'
import { formatProblem } from './problem.ts'
import { noteWithdrawn } from './withdrawn.ts'

function notes(status: string, read: readonly string[]) {
  const root = magazine(storyWith('status: published', `status: ${status}`))
  return noteWithdrawn(new Set(read), checkContent(root, '2026-11-22').documents).map((note) => formatProblem(note).replace(`${root}/`, ''))
}

test('a story that readers have, and that has become a draft, is told at its line', () => {
  expect(notes('draft', ['tiny-clasp', 'short-list'])).toEqual([
    `${brokenFile}:9:1 · readers have this story at /stories/tiny-clasp; once this is published, it answers 404. To say why it is gone, write status: retired, and the reason under "retired".`,
  ])
})

test('a draft that no reader has seen is not told, and no story that stays', () => {
  expect(notes('draft', ['short-list'])).toEqual([])
  expect(notes('published', ['tiny-clasp'])).toEqual([])
})
