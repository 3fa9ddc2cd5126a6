import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leanOf, positionOf } from './disc.ts'
import type { Sides, Space } from './solid.ts'

const side = fc.double({ min: 0.5, max: 60, noNaN: true })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const lean = fc
  .tuple(part, part, part)
  .filter((parts) => Math.hypot(...parts) > 0.01)
  .map((parts) => {
    const [x = 0, y = 0, z = 0] = parts.map((one) => one / Math.hypot(...parts))
    return [x, y, z] as const
  })

/** The room that a leaning disc takes. */
function roomOf(diameter: number, thickness: number, cosines: Sides): Space {
  const [width = 0, height = 0, depth = 0] = cosines.map(
    (cosine) => diameter * Math.sqrt(Math.max(0, 1 - cosine ** 2)) + thickness * Math.abs(cosine),
  )
  return [width, height, depth]
}

test('a disc that leans in any way goes into a hair more than the room that it takes, and is found to lean within it', () => {
  fc.assert(
    fc.property(side, side, lean, (diameter, thickness, cosines) => {
      const [width, height, depth] = roomOf(diameter, thickness, cosines)
      const space: Space = [width * 1.000001, height * 1.000001, depth * 1.000001]
      const found = leanOf(diameter, thickness, space)
      expect(found).toBeDefined()
      if (!found) return
      for (const [axis, reach] of roomOf(diameter, thickness, found).entries()) expect(reach).toBeLessThanOrEqual((space[axis] ?? 0) + 1e-6)
      expect(positionOf(found, diameter, thickness, space).excess).toBeLessThanOrEqual(1e-6)
    }),
    { numRuns: 5000, seed: 2026, endOnFailure: true },
  )
})

test('a disc goes into no space that is a hundredth smaller than the best of many leans', () => {
  const steps = Array.from({ length: 61 }, (_, step) => step / 60)
  const leans = steps.flatMap((x) =>
    steps.flatMap((y): readonly Sides[] => (x * x + y * y <= 1 ? [[x, y, Math.sqrt(1 - x * x - y * y)]] : [])),
  )
  fc.assert(
    fc.property(side, side, fc.tuple(side, side, side), (diameter, thickness, space) => {
      const most = Math.max(
        ...leans.map((one) => Math.min(...roomOf(diameter, thickness, one).map((reach, axis) => (space[axis] ?? 0) / reach))),
      )
      const larger = most * 1.03
      expect(leanOf(diameter * larger, thickness * larger, space)).toBeUndefined()
    }),
    { numRuns: 500, seed: 2026, endOnFailure: true },
  )
})
