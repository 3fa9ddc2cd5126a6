import { expect, test } from 'vitest'
import { problemLines } from '../../../tests/fakes/problems.ts'

const object = (fields: string) => ({
  'objects/tried.yaml': `name: Tried\nnameWithArticle: the tried one\n${fields}\nconfidence: found\nsources:\n  - id: s\n    title: S\n`,
})

test.each([
  ['shape: disc', []],
  ['kind: thing\nshape: box', []],
  ['kind: gauge\nshape: cylinder', []],
  [
    'shape: cylinder',
    ['objects/tried.yaml:3:1 · a thing is no cylinder. Write disc, with its length as "thickness", or make it a gauge with "kind: gauge".'],
  ],
  ['kind: gauge\nshape: disc', ['objects/tried.yaml:4:1 · a gauge is no disc. Write cylinder, with its depth as "height".']],
])('the shape of an object: %s', (fields, expected) => {
  expect(problemLines(object(fields))).toEqual(expected)
})
