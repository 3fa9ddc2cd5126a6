import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compared, lengthOf, round, roundDown, stated } from './figures.ts'

test.each([
  [22.94, '22.9'],
  [1234.56, '1,234.6'],
  [70, '70'],
  [0.985, '0.99'],
  [0.2222, '0.22'],
  [0.000102, '0.0001'],
  [0, '0'],
])('%d is said as %s', (value, nameWithArticle) => expect(round(value)).toBe(nameWithArticle))

test('room that is left is never said to be more than it is', () => {
  expect(roundDown(2.99)).toBe('2.9')
  expect(roundDown(0.469)).toBe('0.46')
  expect(roundDown(2.7999999999999972)).toBe('2.8')
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 2000, noNaN: true }), (value) => {
      expect(Number(roundDown(value).replaceAll(',', ''))).toBeLessThanOrEqual(value + 2e-6)
    }),
    { seed: 2026 },
  )
})

test('a stated number is said to a thousandth', () => {
  expect(stated(155.956)).toBe('155.956')
  expect(stated(85.6)).toBe('85.6')
})

test.each([
  [164.22, 164, ['164.2', '164']],
  [164.04, 164.01, ['164.04', '164.01']],
  [164.0000001, 164, ['164.0000001', '164']],
  [1.04, 0.996, ['1.04', '1']],
  [1.004, 0.996, ['1.004', '0.996']],
  [135.1, 0.9854, ['135.1', '0.99']],
])('%d and %d are told apart', (more, less, nameWithArticle) => expect(compared(more, less)).toEqual(nameWithArticle))

test('the larger of two numbers always looks larger', () => {
  const value = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(value, fc.double({ min: 1e-6, max: 1, noNaN: true }), (less, share) => {
      const [more, fewer] = compared(less * (1 + share), less).map((nameWithArticle) => Number(nameWithArticle.replaceAll(',', '')))
      expect(more).toBeGreaterThan(fewer ?? Number.NaN)
    }),
    { numRuns: 1000, seed: 2026, endOnFailure: true },
  )
})

test('a length that is next to nothing is said as that', () => {
  expect(lengthOf(3.84)).toBe('3.8 mm')
  expect(lengthOf(1e-13)).toBe('less than 0.001 mm')
})
