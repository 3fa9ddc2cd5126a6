import { expect, test } from 'vitest'
import type { GaugeObject } from '../types.ts'
import { tryAgainst } from './gauge.ts'

const object = (more: Partial<GaugeObject>): GaugeObject => ({
  ...{
    slug: 'gauge',
    kind: 'gauge',
    name: 'Gauge',
    nameWithArticle: 'the gauge',
    shape: 'box',
    gaps: [],
    confidence: 'found',
    sources: [],
  },
  ...more,
})
const gate = object({ width: 297, height: 210, thickness: 210 })
const cylinder = object({ shape: 'cylinder', diameter: 31.75, height: 57.15 })

test('a bag that lies straight in the box goes in, whichever way it is turned', () => {
  expect(tryAgainst(gate, { width: 200, height: 290, depth: 205 })).toBe('yes')
})

test('a bag that is proved too large does not go in, also where a side is not stated', () => {
  expect(tryAgainst(gate, { width: 330, height: 220, depth: 110 })).toBe('no')
  expect(tryAgainst(gate, { width: 450 })).toBe('no')
})

test('a bag of which a side is not stated is never said to go in', () => {
  expect(tryAgainst(gate, { width: 53, height: 43 })).toBe('unsure')
  expect(tryAgainst(gate, {})).toBe('unsure')
})

test('a gauge of which a side is not stated lets nothing in for certain', () => {
  expect(tryAgainst(object({ width: 297, height: 210 }), { width: 53, height: 43, depth: 15 })).toBe('unsure')
})

test('in a cylinder two sides stand within the circle and the third along it', () => {
  expect(tryAgainst(cylinder, { width: 20, height: 24, depth: 57 })).toBe('yes')
  // 24 × 21 has a diagonal of 31.9 mm: beyond the circle, and within the box around it.
  expect(tryAgainst(cylinder, { width: 21, height: 24, depth: 57 })).toBe('unsure')
  expect(tryAgainst(cylinder, { width: 53, height: 43, depth: 15 })).toBe('no')
})
