import { expect, test } from 'vitest'
import { contrast, foregroundOn, fromHex, toHex } from './colour.ts'

test('contrast is that of WCAG: 21 for black on white, 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#ef7624', '#ef7624')).toBe(1)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('every background has a foreground that reads at 4.5 : 1', () => {
  const steps = [0, 51, 102, 115, 118, 128, 153, 204, 255]
  for (const red of steps)
    for (const green of steps)
      for (const blue of steps) {
        const background = toHex([red, green, blue])
        expect(contrast(background, foregroundOn(background)), background).toBeGreaterThanOrEqual(4.5)
      }
})

test('the foreground is our ink where that reads, and white on a dark background', () => {
  expect(foregroundOn('#ef7624')).toBe('#14110f')
  expect(foregroundOn('#12284a')).toBe('#ffffff')
})

test('what is no colour is refused by its words', () => {
  expect(() => fromHex('orange')).toThrow('"orange" is not a colour; write it as #f2a51a.')
})
