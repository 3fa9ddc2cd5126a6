import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matrix, Sides, Space } from './solid.ts'
import { straightWays, turnedWays, type Way } from './ways.ts'

/** How far the eight corners of a turned box are apart along each axis. */
function reachOfCorners([a, b, c]: Sides, turn: Matrix): readonly number[] {
  const ends = [-0.5, 0.5]
  const corners = ends.flatMap((x) => ends.flatMap((y) => ends.map((z): Sides => [x * a, y * b, z * c])))
  return turn.map((row) => {
    const along = corners.map(([x, y, z]) => row[0] * x + row[1] * y + row[2] * z)
    return Math.max(...along) - Math.min(...along)
  })
}

function expectRotation({ turn }: Way) {
  for (const [at, one] of turn.entries())
    for (const [other, row] of turn.entries())
      expect(one[0] * row[0] + one[1] * row[1] + one[2] * row[2]).toBeCloseTo(at === other ? 1 : 0, 9)
}

test('a box lies straight in six ways, a square one in three and a cube in one', () => {
  expect(straightWays([3, 2, 1])).toHaveLength(6)
  expect(straightWays([3, 3, 1])).toHaveLength(3)
  expect(straightWays([2, 2, 2])).toHaveLength(1)
  expect(straightWays([3, 2, 1]).map(({ reach }) => String(reach))).toEqual(['3,2,1', '3,1,2', '2,3,1', '2,1,3', '1,3,2', '1,2,3'])
  for (const way of straightWays([3, 2, 1])) {
    expectRotation(way)
    expect(reachOfCorners([3, 2, 1], way.turn)).toEqual(way.reach)
  }
})

test('a box that is turned about an axis stays in the space, and is as large as before', () => {
  let found = 0
  const side = fc.integer({ min: 1, max: 100_000 }).map((micrometres) => micrometres / 1000)
  fc.assert(
    fc.property(side, side, side, side, side, side, (a, b, c, ...space) => {
      const box: Sides = [a, b, c]
      for (const way of turnedWays(box, space as Space)) {
        found++
        expectRotation(way)
        for (const [axis, reach] of reachOfCorners(box, way.turn).entries()) {
          expect(reach).toBeCloseTo(way.reach[axis] ?? 0, 9)
          expect(reach).toBeLessThanOrEqual((space[axis] ?? 0) + 1e-9)
        }
      }
    }),
    { numRuns: 3000, seed: 2026, endOnFailure: true },
  )
  expect(found).toBeGreaterThan(100)
})

test('a card that is longer than a bag is wide goes in askew, about each axis that leaves it room', () => {
  expect(turnedWays([85.6, 53.98, 0.76], [85, 70, 50]).length).toBeGreaterThan(0)
  expect(turnedWays([85.6, 53.98, 0.76], [55, 80, 30])).toEqual([])
})
