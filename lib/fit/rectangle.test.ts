import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsTurned } from './rectangle.ts'

const side = fc.double({ min: 1, max: 100, noNaN: true })
const angle = fc.double({ min: 0, max: Math.PI / 2, noNaN: true })

/** The room that a rectangle takes at an angle. */
const roomAt = (p: number, q: number, by: number): readonly [number, number] => [
  p * Math.cos(by) + q * Math.sin(by),
  p * Math.sin(by) + q * Math.cos(by),
]

test('a rectangle goes into a hair more than the room that it takes at any angle', () => {
  fc.assert(
    fc.property(side, side, angle, (p, q, by) => {
      const [a, b] = roomAt(p, q, by)
      expect(fitsTurned([p, q], [a * 1.000001, b * 1.000001])).toBe(true)
    }),
    { numRuns: 5000, seed: 2026, endOnFailure: true },
  )
})

test('a rectangle does not go into a hundredth less height than each angle needs that leaves it the width', () => {
  fc.assert(
    fc.property(side, side, side, (p, q, width) => {
      const rooms = Array.from({ length: 9001 }, (_, step) => roomAt(p, q, (step * Math.PI) / 18000))
      const heights = rooms.flatMap(([a, b]) => (a <= width * 1.001 ? [b] : []))
      fc.pre(heights.length > 0)
      expect(fitsTurned([p, q], [width, Math.min(...heights) * 0.99])).toBe(false)
    }),
    { numRuns: 1000, seed: 2026, endOnFailure: true },
  )
})
