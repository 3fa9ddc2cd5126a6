import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsTurned } from './rectangle.ts'
import { decideSingleFit } from './single-fit.ts'
import { boxAround, type Matrix, type Sides, type Solid, type Space } from './solid.ts'

/** Sides from 0.5 to 200 mm, spread evenly over their ratios. */
const side = fc.double({ min: Math.log(0.5), max: Math.log(200), noNaN: true }).map(Math.exp)
const sides = fc.tuple(side, side, side)
const box = (list: readonly number[]): Solid => {
  const [a = 0, b = 0, c = 0] = list.toSorted((x, y) => y - x)
  return { shape: 'box', sides: [a, b, c], isWhole: true }
}

/** Turns spread evenly at random (Shoemake 1992), the same in each run: nine numbers each, row by row. */
function evenTurns(count: number): readonly number[][] {
  let seed = 1
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  return Array.from({ length: count }, () => {
    const [u, v, w] = [random(), 2 * Math.PI * random(), 2 * Math.PI * random()]
    const [x, y] = [Math.sqrt(1 - u) * Math.sin(v), Math.sqrt(1 - u) * Math.cos(v)]
    const [z, s] = [Math.sqrt(u) * Math.sin(w), Math.sqrt(u) * Math.cos(w)]
    return [
      ...[1 - 2 * (y * y + z * z), 2 * (x * y - z * s), 2 * (x * z + y * s)],
      ...[2 * (x * y + z * s), 1 - 2 * (x * x + z * z), 2 * (y * z - x * s)],
      ...[2 * (x * z - y * s), 2 * (y * z + x * s), 1 - 2 * (x * x + y * y)],
    ]
  })
}

/** Every way to lie straight, turned about each axis by each degree of a quarter. */
const aboutAxes = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
].flatMap((order) =>
  [0, 1, 2].flatMap((axis) =>
    Array.from({ length: 90 }, (_, degree) => {
      const [cos, sin] = [Math.cos((degree * Math.PI) / 180), Math.sin((degree * Math.PI) / 180)]
      const [i = 0, j = 0] = [0, 1, 2].filter((other) => other !== axis)
      const turn = Array<number>(9).fill(0)
      const put = (row: number, along: number, value: number) => (turn[row * 3 + (order[along] ?? 0)] = value)
      put(axis, axis, 1)
      put(i, i, cos)
      put(i, j, -sin)
      put(j, i, sin)
      put(j, j, cos)
      return turn
    }),
  ),
)
/** Only how far a turned box reaches matters, so signs do not. Flat, because it is gone through 20,000 times. */
const turns = Float64Array.from([...aboutAxes, ...evenTurns(1500)].flat(), Math.abs)

/** How much larger a thing could be made, in its best position among the tried ones, before it no longer fits. 1 and more is a fit. */
function largestScale([a = 0, b = 0, c = 0]: readonly number[], [width, height, depth]: Space): number {
  let most = 0
  for (let at = 0; at < turns.length; at += 9) {
    const t = (offset: number) => turns[at + offset] ?? 0
    const across = width / (t(0) * a + t(1) * b + t(2) * c)
    const up = height / (t(3) * a + t(4) * b + t(5) * c)
    const into = depth / (t(6) * a + t(7) * b + t(8) * c)
    most = Math.max(most, Math.min(across, up, into))
  }
  return most
}

/** By how many mm a turned box reaches beyond the space, seen by its eight corners. */
function excessOfCorners([a = 0, b = 0, c = 0]: readonly number[], turn: Matrix, space: Space): number {
  const ends = [-0.5, 0.5]
  const corners = ends.flatMap((x) => ends.flatMap((y) => ends.map((z): Sides => [x * a, y * b, z * c])))
  return Math.max(
    ...turn.map((row, axis) => {
      const along = corners.map((corner) => row[0] * corner[0] + row[1] * corner[1] + row[2] * corner[2])
      return Math.max(...along) - Math.min(...along) - (space[axis] ?? 0)
    }),
  )
}

const volume = ([a, b, c]: Sides) => a * b * c
const edges = ([a, b, c]: Sides) => a + b + c

test('10,000 random boxes in boxes: never "cannot" where a search of 3,120 turns finds a fit, never "fits" where a bound forbids it', () => {
  const seen = { fits: 0, cannot: 0, open: 0 }
  fc.assert(
    fc.property(sides, sides, fc.boolean(), fc.double({ min: 0.95, max: 1.05, noNaN: true }), (random, space, isNear, factor) => {
      // Half of the pairs are made critical: the thing is scaled until the search only just finds a fit, give or take.
      const scale = isNear ? factor * largestScale(random, space) : 1
      const thing: Sides = [random[0] * scale, random[1] * scale, random[2] * scale]
      const solid = box(thing)
      const decision = decideSingleFit(solid, space)
      seen[decision.outcome]++
      if (largestScale(thing, space) >= 1) expect(decision.outcome).not.toBe('cannot')
      if (decision.outcome !== 'fits') return
      expect(Math.min(...thing)).toBeLessThanOrEqual(Math.min(...space))
      expect(Math.hypot(...thing)).toBeLessThanOrEqual(Math.hypot(...space))
      expect(volume(thing)).toBeLessThanOrEqual(volume(space) * (1 + 1e-12))
      expect(edges(thing)).toBeLessThanOrEqual(edges(space) * (1 + 1e-12))
      expect(excessOfCorners(boxAround(solid), decision.position.turn, space)).toBeLessThan(0.02)
    }),
    { numRuns: 10_000, seed: 2026 },
  )
  // The pairs are not all easy ones.
  expect(seen.fits).toBeGreaterThan(2000)
  expect(seen.cannot).toBeGreaterThan(2000)
  expect(seen.open).toBeLessThan(200)
})

test('a rectangle turned in a rectangle: the closed rule agrees with a search by tenths of a degree', () => {
  fc.assert(
    fc.property(side, side, side, side, (p, q, a, b) => {
      const found = Array.from({ length: 901 }, (_, tenth) => (tenth * Math.PI) / 1800).some(
        (angle) => p * Math.cos(angle) + q * Math.sin(angle) <= a && p * Math.sin(angle) + q * Math.cos(angle) <= b,
      )
      if (found) expect(fitsTurned([p, q], [a, b])).toBe(true)
      // Where the rule says yes, a hair more room must let the search find it.
      if (fitsTurned([p, q], [a, b])) {
        const more = 1.002
        const near = Array.from({ length: 9001 }, (_, step) => (step * Math.PI) / 18000).some(
          (angle) => p * Math.cos(angle) + q * Math.sin(angle) <= a * more && p * Math.sin(angle) + q * Math.cos(angle) <= b * more,
        )
        expect(near).toBe(true)
      }
    }),
    { numRuns: 2000, seed: 2026 },
  )
})

test('the four conditions that are necessary are not sufficient: 9 × 4 does not go into 8 × 6 (Wetzel 2000)', () => {
  expect(fitsTurned([9, 4], [8, 6])).toBe(false)
  expect(fitsTurned([9, 1], [8, 6])).toBe(true)
})

test('a disc, tilted: never "cannot" where a search finds a lean, and "fits" only with one', () => {
  const leans = evenTurns(1500).map((turn) => [2, 5, 8].map((at) => Math.abs(turn[at] ?? 0)))
  const reach = (diameter: number, thickness: number, cosine: number) =>
    diameter * Math.sqrt(1 - Math.min(1, cosine * cosine)) + thickness * cosine
  fc.assert(
    fc.property(side, side, sides, (diameter, thickness, space) => {
      const decision = decideSingleFit({ shape: 'disc', diameter, thickness, isWhole: true }, space)
      const found = leans.some((lean) => lean.every((cosine, axis) => reach(diameter, thickness, cosine) <= (space[axis] ?? 0)))
      if (found) expect(decision.outcome).toBe('fits')
      if (decision.outcome === 'fits')
        for (const [axis, row] of decision.position.turn.entries())
          expect(reach(diameter, thickness, Math.abs(row[2]))).toBeLessThanOrEqual((space[axis] ?? 0) + 1e-6)
    }),
    { numRuns: 10_000, seed: 2026 },
  )
})

test('a coin wider than two sides of a box goes in when it leans', () => {
  const coin: Solid = { shape: 'disc', diameter: 23.25, thickness: 2.33, isWhole: true }
  expect(decideSingleFit(coin, [21, 21, 21]).outcome).toBe('fits')
  expect(decideSingleFit(coin, [19, 19, 19]).outcome).toBe('cannot')
})

test('a bank card does not go into Le Petit Chiquito, because of the diagonal', () => {
  const { outcome, ...rest } = decideSingleFit(box([85.6, 53.98, 0.76]), [53, 43, 15])
  expect(outcome).toBe('cannot')
  expect(rest).toMatchObject({ why: { kind: 'diagonal' } })
})

test('what no bound forbids and no search finds is ruled out turn by turn', () => {
  expect(decideSingleFit(box([85.6, 53.98, 0.76]), [55, 80, 30])).toMatchObject({ outcome: 'cannot', why: { kind: 'turns' } })
})

test('an unknown side of a bag is infinite: a thing thicker than the known ones is still too large', () => {
  expect(decideSingleFit(box([60, 45, 41]), [40, 40, Number.POSITIVE_INFINITY]).outcome).toBe('cannot')
  expect(decideSingleFit(box([60, 30, 20]), [40, 40, Number.POSITIVE_INFINITY]).outcome).toBe('fits')
})

test('an unknown side of a thing is nothing: its length alone can be too long', () => {
  expect(decideSingleFit(box([70.1, 0, 0]), [53, 43, 15]).outcome).toBe('cannot')
  expect(decideSingleFit(box([69, 0, 0]), [53, 43, 15]).outcome).toBe('fits')
})

test('a disc is boxed as a square', () =>
  expect(boxAround({ shape: 'disc', diameter: 20, thickness: 2, isWhole: true })).toEqual([20, 20, 2]))
