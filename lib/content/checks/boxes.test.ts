import { expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const table = (sides: string, box: string, head = 'Box, cm³') =>
  storyWith('One fact.', `One fact.\n\n| Bag | Size in mm | ${head} |\n| --- | --- | ---: |\n| A tote | ${sides} | ${box} |`)

test('a box that its own sides do not make is told, with the box that they make', () => {
  expect(problemLines(table('330 × 279 × 152', '14,060'))).toEqual([
    `${here}:20:1 · 330 × 279 × 152 mm make 13,995 cm³, but this row says 14,060. Write the sides unrounded, or the box that they make.`,
  ])
})

test.each([
  ['330.2 × 279.4 × 152.4', '14,060'],
  ['53 × 43 × 15', '34.2'],
  ['40 × 40', '34.2'],
  ['330 × 279 × 152', ''],
])('a row with %s and %s is sound', (sides, box) => {
  expect(problemLines(table(sides, box))).toEqual([])
})

test('a price per cm³ is no box', () => {
  expect(problemLines(table('53 × 43 × 15', '7.55', '$ per cm³'))).toEqual([])
})
