import { expect, test } from 'vitest'
import { cubic, dimensions, inCards, outsideVolume } from './measure.ts'

test('sizes are millimetres first, unrounded, with a dash for a side that nobody stated', () => {
  expect(dimensions({ width: 53, height: 43, depth: 15 })).toBe('53 × 43 × 15 mm')
  expect(dimensions({ width: 0.657, height: 0.7, depth: 0.222 })).toBe('0.657 × 0.7 × 0.222 mm')
  expect(dimensions({ width: 150 })).toBe('150 × – mm')
  expect(dimensions({})).toBeUndefined()
})
test('a width is told in bank cards', () => {
  expect(inCards(53)).toBe('0.62 of a card wide')
  expect(inCards(325)).toBe('3.8 cards wide')
  expect(inCards(89)).toBe('one card wide')
  expect(inCards(0.657)).toBe('under a hundredth of a card wide')
})
test('the outside volume needs all three sides', () => {
  expect(outsideVolume({ width: 53, height: 43, depth: 15 })).toBeCloseTo(34.185)
  expect(outsideVolume({ width: 53, height: 43 })).toBeUndefined()
})
test('a volume has three figures, however small it is', () => {
  expect(cubic(0.000102098)).toBe('0.000102 cm³')
  expect(cubic(14_060.1)).toBe('14,100 cm³')
})
