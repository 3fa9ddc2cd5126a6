import { expect, test } from 'vitest'
import { cropAround } from './crop.ts'

test('a crop is the largest box of its ratio, centred on the focus', () => {
  expect(cropAround({ width: 1600, height: 2000 }, 3 / 2, { x: 0.5, y: 0.6 })).toEqual({ left: 0, top: 667, width: 1600, height: 1067 })
  expect(cropAround({ width: 2000, height: 1000 }, 4 / 5, { x: 0.25, y: 0.5 })).toEqual({ left: 100, top: 0, width: 800, height: 1000 })
})

test('a crop never leaves the picture and always keeps the focus inside', () => {
  for (const width of [700, 1600, 3001])
    for (const height of [500, 1601, 2000])
      for (const ratio of [0.5, 4 / 5, 1, 3 / 2, 3])
        for (const x of [0, 0.13, 0.5, 1])
          for (const y of [0, 0.13, 0.5, 1]) {
            const box = cropAround({ width, height }, ratio, { x, y })
            expect(box.left).toBeGreaterThanOrEqual(0)
            expect(box.top).toBeGreaterThanOrEqual(0)
            expect(box.left + box.width).toBeLessThanOrEqual(width)
            expect(box.top + box.height).toBeLessThanOrEqual(height)
            expect(Math.abs(x * width - box.left - box.width / 2)).toBeLessThanOrEqual(box.width / 2 + 1)
            expect(Math.abs(y * height - box.top - box.height / 2)).toBeLessThanOrEqual(box.height / 2 + 1)
            expect(box.width / box.height).toBeCloseTo(ratio, 1)
            expect(box.width === width || box.height === height).toBe(true)
          }
})

test('a whole picture is not cut', () => {
  expect(cropAround({ width: 900, height: 700 }, 'whole', { x: 0, y: 0 })).toEqual({ left: 0, top: 0, width: 900, height: 700 })
})
