import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bag,
  card,
  coin,
  dior,
  key,
  mint,
  note,
  passport,
  petit,
  pico,
  smallTelephone,
  telephone,
  thing,
} from '../../tests/fakes/fit-examples.ts'
import type { PocketObject, Size } from '../types.ts'
import { type Answer, answer, WALL } from './answer.ts'
import type { Placement } from './placement.ts'
import type { Sides } from './solid.ts'

const outside = (size: Size, ...things: readonly PocketObject[]) => answer({ size, measured: 'outside', things })
const inside = (size: Size, ...things: readonly PocketObject[]) => answer({ size, measured: 'inside', things })
const box = (width: number, height: number, thickness: number) =>
  thing(`${width} × ${height} × ${thickness}`, { shape: 'box', width, height, thickness })
const cube = (side: number): Size => ({ width: side, height: side, depth: side })

/** The points of a thing that reach farthest: the corners of a box, both rims of a disc. */
function pointsOf({ solid }: Placement): readonly Sides[] {
  const ends = [-0.5, 0.5]
  if (solid.shape === 'box') {
    const [a, b, c] = solid.sides
    return ends.flatMap((x) => ends.flatMap((y) => ends.map((z): Sides => [x * a, y * b, z * c])))
  }
  const { diameter, thickness } = solid
  return ends.flatMap((z) =>
    Array.from({ length: 120 }, (_, step): Sides => {
      const angle = (step * Math.PI) / 60
      return [(Math.cos(angle) * diameter) / 2, (Math.sin(angle) * diameter) / 2, z * thickness]
    }),
  )
}

/** How far a thing reaches as it is laid: along each axis, from and to, in mm from the middle of the floor. */
const extentOf = (placements: Placement) =>
  placements.turn.map((row, axis) => {
    const along = pointsOf(placements).map(([x, y, z]) => (placements.centre[axis] ?? 0) + row[0] * x + row[1] * y + row[2] * z)
    return { from: Math.min(...along), to: Math.max(...along) }
  })

function expectWithin({ placements, space }: Answer, wall: number) {
  const [width, height, depth] = space
  const limits = [
    { from: wall - width / 2, to: width / 2 - wall },
    { from: wall, to: height - wall },
    { from: wall - depth / 2, to: depth / 2 - wall },
  ]
  for (const one of placements)
    for (const [axis, { from, to }] of extentOf(one).entries()) {
      expect(from).toBeGreaterThanOrEqual((limits[axis]?.from ?? 0) - 1e-6)
      expect(to).toBeLessThanOrEqual((limits[axis]?.to ?? 0) + 1e-6)
    }
}

/** Two things are apart when they do not share any stretch of one axis. */
function expectApart({ placements }: Answer) {
  const extents = placements.map(extentOf)
  for (const [at, one] of extents.entries())
    for (const other of extents.slice(at + 1))
      expect(one.some(({ from, to }, axis) => to <= (other[axis]?.from ?? 0) + 1e-6 || (other[axis]?.to ?? 0) <= from + 1e-6)).toBe(true)
}

test('a card does not go into a bag whose diagonal is shorter', () =>
  expect(outside(petit, card)).toMatchObject({ verdict: 'no', thing: card, why: { kind: 'diagonal' } }))

test('a coin is likely to go into a bag that leaves it thick walls', () =>
  expect(outside(dior, coin)).toMatchObject({ verdict: 'likely', of: 'wall', room: (50 - 2.33) / 2 }))

test('a thing that goes into the outside, with walls thinner than we ask for, is unsure', () =>
  expect(outside(petit, smallTelephone)).toMatchObject({ verdict: 'unsure', why: { kind: 'walls', wall: 1.5 } }))

test('inside needs no walls', () => expect(inside(petit, smallTelephone)).toMatchObject({ verdict: 'likely', of: 'inside', room: 3 }))

test('the very same size goes inside and leaves nothing', () => {
  expect(inside({ width: 21, height: 12, depth: 46.7 }, smallTelephone)).toMatchObject({ verdict: 'likely', room: 0 })
  expect(inside({ width: 21, height: 11.999, depth: 46.7 }, smallTelephone)).toMatchObject({ verdict: 'no' })
})

test.each([10, 53.98, 0.76, 23.33])('a cube of %d mm goes within walls of exactly what we ask for, and not of a hair less', (side) => {
  const things = box(side, side, side)
  expect(outside(cube(side + 2 * WALL), things)).toMatchObject({ verdict: 'likely', of: 'wall' })
  const almost = outside(cube(side + 2 * WALL - 0.001), things)
  expect(almost).toMatchObject({ verdict: 'unsure', why: { kind: 'walls' } })
  if (almost.verdict === 'unsure' && almost.why.kind === 'walls') expect(almost.why.wall).toBeCloseTo(WALL - 0.0005, 9)
})

test('a thing that only goes in askew is drawn within the walls', () => {
  const found = outside({ width: 85, height: 70, depth: 50 }, card)
  expect(found).toMatchObject({ verdict: 'likely', of: 'wall' })
  expectWithin(found, WALL)
  // The walls are as thick as they may be, to a hundredth of a millimetre.
  const room = found.verdict === 'likely' ? found.room : Number.NaN
  const within = (wall: number) => inside({ width: 85 - 2 * wall, height: 70 - 2 * wall, depth: 50 - 2 * wall }, card).verdict
  expect([within(room), within(room + 0.02)]).toEqual(['likely', 'no'])
})

test('a bag without a depth can be proved too small, and is never likely', () => {
  expect(outside(pico, telephone)).toMatchObject({ verdict: 'no', why: { kind: 'turns' } })
  expect(outside(pico, coin)).toMatchObject({ verdict: 'unsure', why: { kind: 'size of bag' }, placements: [] })
  expect(outside(pico, coin, telephone)).toMatchObject({ verdict: 'no', thing: telephone })
  expect(outside({}, coin)).toMatchObject({ verdict: 'unsure', why: { kind: 'size of bag' } })
})

test('a thing without a thickness can be proved too large, and is never likely', () => {
  expect(outside(petit, passport)).toMatchObject({ verdict: 'no', thing: passport })
  expect(inside(cube(2000), passport)).toMatchObject({ verdict: 'unsure', why: { kind: 'size of thing', thing: passport } })
  expect(inside(cube(50.8), key)).toMatchObject({ verdict: 'unsure', why: { kind: 'size of thing', thing: key } })
  expect(inside(cube(29.3), key)).toMatchObject({ verdict: 'no', why: { kind: 'diagonal' } })
  expect(inside(cube(2000), mint, coin)).toMatchObject({ verdict: 'unsure', why: { kind: 'size of thing', thing: mint } })
})

test('a stick of exactly the diagonal is not proved too long by the last digit of a root', () => {
  // In binary √(0.3² + 0.4² + 1.2²) is less than 1.3.
  for (const [width, height, depth, length] of [
    [0.3, 0.4, 1.2, 1.3],
    [2.3, 4.6, 4.6, 6.9],
  ] as const) {
    const stick = thing('Stick', { shape: 'box', height: length })
    expect(inside({ width, height, depth }, stick).verdict).toBe('unsure')
    expect(inside({ width, height, depth: depth - 0.001 }, stick).verdict).toBe('no')
  }
})

test('several things that lie together are likely, each in its place', () => {
  const found = outside(dior, card, coin, smallTelephone)
  expect(found).toMatchObject({ verdict: 'likely', of: 'packing', room: WALL })
  expect(found.placements.map((one) => one.thing)).toEqual([card, coin, smallTelephone])
  expectWithin(found, WALL)
  expectApart(found)
})

test('a thing that only goes in askew leaves room for others beside it', () => {
  const found = inside({ width: 85, height: 70, depth: 50 }, card, coin)
  expect(found).toMatchObject({ verdict: 'likely', of: 'packing' })
  expectWithin(found, 0)
  expectApart(found)
})

test('things that lie together only without walls are unsure', () =>
  expect(outside(cube(20), box(20, 20, 10), box(20, 20, 10))).toMatchObject({ verdict: 'unsure', why: { kind: 'walls of a packing' } }))

test('things that fill a bag to the last digit are likely', () => {
  // In binary 0.1 + 0.2 is more than 0.3.
  const slabs = [0.1, 0.2].map((thickness) => box(1, 1, thickness))
  expect(inside({ width: 1, height: 1, depth: 0.3 }, ...slabs)).toMatchObject({ verdict: 'likely', of: 'packing' })
})

test('things of a larger volume than the bag do not go in, though each does', () =>
  expect(inside(cube(20), box(20, 20, 12), box(20, 20, 9))).toMatchObject({
    verdict: 'no',
    why: { kind: 'volume', thing: 8400, space: 8000 },
    placements: [],
  }))

test('things whose volumes would do, and for which there is no packing, are unsure', () =>
  expect(inside(cube(20), box(15, 15, 15), box(11, 11, 11))).toMatchObject({
    verdict: 'unsure',
    why: { kind: 'packing', things: 15 ** 3 + 11 ** 3, space: 8000 },
  }))

test('one thing that is too large settles it, whatever is unknown of the others', () => {
  for (const things of [
    [mint, telephone, coin],
    [coin, mint, telephone],
    [telephone, coin, mint],
  ])
    expect(outside(petit, ...things)).toMatchObject({ verdict: 'no', thing: telephone })
})

test('too large a volume settles it, whatever is unknown of one thing', () =>
  expect(inside(cube(20), mint, box(20, 20, 12), box(20, 20, 9))).toMatchObject({ verdict: 'no', why: { kind: 'volume' } }))

test('a disc among others keeps the square around it free, and counts as round for a proof', () => {
  const disc = thing('Disc', { shape: 'disc', diameter: 20, thickness: 10 })
  expect(inside(cube(20), disc, { ...disc, slug: 'other' })).toMatchObject({ verdict: 'likely', of: 'packing' })
  // Three squares of half the height are more than the bag has; three discs are 1.18 of it.
  expect(inside(cube(20), disc, disc, disc)).toMatchObject({ verdict: 'no', why: { kind: 'volume' } })
  const thinner = { ...disc, thickness: 8 }
  expect(inside(cube(20), thinner, thinner, thinner)).toMatchObject({ verdict: 'unsure', why: { kind: 'packing' } })
})

test('a question without things is a mistake of ours', () => expect(() => outside(petit)).toThrow('at least one thing'))

/** To a micrometre, as sources and readers state them. */
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((length) => Math.round(length * 1000) / 1000)
const length = between(1, 60)
const anything = fc.oneof(
  fc.tuple(length, length, length).map((sides) => box(...sides)),
  fc.tuple(length, length).map(([diameter, thickness]) => thing('Disc', { shape: 'disc', diameter, thickness })),
)

test('what is likely lies within the walls, and apart from all else, by its own corners', () => {
  const seen = { one: 0, several: 0, unsure: 0 }
  const room = between(20, 110)
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 6 }), room, room, room, fc.boolean(), (things, ...rest) => {
      const [width, height, depth, isInside] = rest
      const found = answer({ size: { width, height, depth }, measured: isInside ? 'inside' : 'outside', things })
      if (found.verdict === 'unsure') seen.unsure++
      if (found.verdict !== 'likely') return
      seen[things.length > 1 ? 'several' : 'one']++
      expect(found.placements.map((one) => one.thing)).toEqual(things)
      expectWithin(found, isInside ? 0 : WALL)
      expectApart(found)
    }),
    { numRuns: 1500, seed: 2026, endOnFailure: true },
  )
  expect(seen.one).toBeGreaterThan(100)
  expect(seen.several).toBeGreaterThan(100)
  expect(seen.unsure).toBeGreaterThan(50)
})

test('what is not wholly known is never likely', () => {
  const maybe = fc.option(length, { nil: undefined })
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 3 }), maybe, maybe, maybe, fc.boolean(), (others, width, height, thickness, isBag) => {
      const part = thing('Part', { shape: 'box', width, height, thickness })
      fc.pre(!width || !height || !thickness)
      const bagSize = isBag ? { width, height, depth: thickness } : cube(2000)
      const things = isBag ? [...others, coin] : [...others, part]
      for (const measured of ['inside', 'outside'] as const) expect(answer({ size: bagSize, measured, things }).verdict).not.toBe('likely')
    }),
    { numRuns: 500, seed: 2026, endOnFailure: true },
  )
})

test('more room never makes a likely thing unlikely', () => {
  fc.assert(
    fc.property(anything, length, length, length, (one, width, height, depth) => {
      const size = bag('Bag', { width, height, depth })
      if (inside(size, one).verdict !== 'likely') return
      expect(inside({ width: width * 1.01, height: height * 1.01, depth: depth * 1.01 }, one).verdict).toBe('likely')
    }),
    { numRuns: 1000, seed: 2026, endOnFailure: true },
  )
})

test('a banknote that is askew in its bag is still packed with others, and drawn with them', () => {
  const found = inside({ width: 152.4, height: 107.9, depth: 57.1 }, note, card, coin, telephone)
  expect(found).toMatchObject({ verdict: 'likely', of: 'packing' })
  expectWithin(found, 0)
  expectApart(found)
})
