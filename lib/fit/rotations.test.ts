import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPosition, searchTurns } from './rotations.ts'
import type { Sides, Space } from './solid.ts'

/** Spread evenly: the numbers that a property tries by itself crowd around zero. */
const evenly = (min: number, max: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((at) => min + ((max - min) * at) / 1_000_000)

/** Rodrigues vectors: most of the small ones lie near the corners of the parts that the search begins with. */
const part = (most: number) => evenly(-most, most)
const turn = fc.oneof(fc.tuple(part(0.25), part(0.25), part(0.25)), fc.tuple(part(1), part(1), part(1)))
/** Down to a fortieth of the longest side, which is where turning a little reaches much farther. */
const share = evenly(-Math.log(40), 0).map((power) => 100 * Math.exp(power))

/** The room that a box takes when it is turned. */
function roomOf([a, b, c]: Sides, [x, y, z]: Sides): Space {
  const n = 1 + x * x + y * y + z * z
  const rows: readonly Sides[] = [
    [1 + x * x - y * y - z * z, 2 * (x * y - z), 2 * (x * z + y)],
    [2 * (x * y + z), 1 - x * x + y * y - z * z, 2 * (y * z - x)],
    [2 * (x * z - y), 2 * (y * z + x), 1 - x * x - y * y + z * z],
  ]
  const [width = 0, height = 0, depth = 0] = rows.map(([p, q, r]) => (Math.abs(p) * a + Math.abs(q) * b + Math.abs(r) * c) / n)
  return [width, height, depth]
}
const times = ([width, height, depth]: Space, factor: number): Space => [width * factor, height * factor, depth * factor]

test('a turned box is never ruled out of a thousandth more than the room that it takes', () => {
  const seen = { fits: 0, open: 0, cannot: 0 }
  fc.assert(
    fc.property(share, share, turn, (b, c, by) => {
      const box: Sides = [100, b, c]
      const { outcome } = searchTurns(box, times(roomOf(box, by), 1.001))
      seen[outcome]++
      expect(outcome).not.toBe('cannot')
    }),
    { numRuns: 4000, seed: 2026, endOnFailure: true },
  )
  expect(seen.open).toBeLessThan(80)
})

test('a box is ruled out of a space that is too small for each turn of it', () => {
  expect(searchTurns([85.6, 53.98, 0.76], [53, 43, 15])).toMatchObject({ outcome: 'cannot' })
  expect(searchTurns([60, 45, 41], [40, 40, Number.POSITIVE_INFINITY])).toMatchObject({ outcome: 'cannot' })
})

test('the best position is as good as one that is known', () => {
  fc.assert(
    fc.property(share, share, turn, (b, c, by) => {
      const box: Sides = [100, b, c]
      expect(bestPosition(box, roomOf(box, by)).excess).toBeLessThan(0.05)
      expect(bestPosition(box, times(roomOf(box, by), 0.9)).excess).toBeLessThan(0.1 * Math.max(...roomOf(box, by)) + 0.05)
    }),
    { numRuns: 500, seed: 2026, endOnFailure: true },
  )
})
