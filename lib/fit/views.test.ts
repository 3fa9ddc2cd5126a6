import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bag, card, coin, dior, petit, pico, smallTelephone, telephone, thing } from '../../tests/fakes/fit-examples.ts'
import type { PocketObject, Size } from '../types.ts'
import { type Answer, answer } from './answer.ts'
import { type View, viewsOf } from './views.ts'

const ask = (size: Size, things: readonly PocketObject[], measured: 'inside' | 'outside' = 'outside') => answer({ size, measured, things })
const viewsIn = ({ space, placements }: Answer) => viewsOf(space, placements)
const outlines = (views: readonly View[]) => views.flatMap((view) => view.outlines)

/** Twice the area, positive when the points go round anticlockwise. */
const turning = (points: readonly (readonly [number, number])[]) =>
  points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)

test('there is a view from the front, of width and height, and one from the side, of depth and height', () => {
  expect(viewsIn(ask(dior, [coin])).map(({ name, width, height, isOpen }) => ({ name, width, height, isOpen }))).toEqual([
    { name: 'front', width: 120, height: 100, isOpen: false },
    { name: 'side', width: 50, height: 100, isOpen: false },
  ])
})

test('a box that lies straight is outlined by its own sides, in the middle', () => {
  const brick = thing('Brick', { shape: 'box', width: 30, height: 10, thickness: 20 })
  const [front, side] = viewsIn(ask({ width: 30, height: 10, depth: 20 }, [brick], 'inside'))
  const isAt = (view: View | undefined, half: number) =>
    expect(view?.outlines[0]?.points.map((point) => point.map((one) => Math.round(one * 1e9) / 1e9 + 0))).toEqual([
      [-half, 0],
      [half, 0],
      [half, 10],
      [-half, 10],
    ])
  isAt(front, 15)
  isAt(side, 10)
})

test('what fits is drawn inside in both views, and what does not is drawn beyond in at least one', () => {
  // To a micrometre, as sources and readers state them.
  const side = fc.double({ min: Math.log(0.5), max: Math.log(200), noNaN: true }).map((power) => Math.round(Math.exp(power) * 1000) / 1000)
  const anything = fc.oneof(
    fc.tuple(side, side, side).map(([width, height, thickness]) => thing('Box', { shape: 'box', width, height, thickness })),
    fc.tuple(side, side).map(([diameter, thickness]) => thing('Disc', { shape: 'disc', diameter, thickness })),
  )
  const seen = { no: 0, likely: 0, unsure: 0 }
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), side, side, side, fc.boolean(), (things, ...rest) => {
      const [width, height, depth, isInside] = rest
      const found = ask({ width, height, depth }, things, isInside ? 'inside' : 'outside')
      seen[found.verdict]++
      const drawn = outlines(viewsIn(found))
      for (const { points } of drawn) {
        expect(points.length).toBeGreaterThan(2)
        expect(points.flat().every(Number.isFinite)).toBe(true)
        expect(turning(points)).toBeGreaterThan(0)
      }
      if (found.verdict === 'likely') {
        expect(drawn).toHaveLength(2 * things.length)
        expect(drawn.filter(({ isBeyond }) => isBeyond)).toEqual([])
      }
      if (found.verdict === 'no' && !(things.length > 1 && found.why.kind === 'volume'))
        expect(drawn.some(({ isBeyond }) => isBeyond)).toBe(true)
      if (found.verdict === 'unsure' && found.why.kind !== 'close') expect(drawn.filter(({ isBeyond }) => isBeyond)).toEqual([])
    }),
    { numRuns: 1500, seed: 2026, endOnFailure: true },
  )
  expect(seen.no).toBeGreaterThan(100)
  expect(seen.likely).toBeGreaterThan(100)
})

test('a note that is nine micrometres too thick for a bag is drawn beyond it', () => {
  const note = thing('Note', { shape: 'flat', width: 100, height: 50, thickness: 0.109 })
  const found = ask({ width: 200, height: 100, depth: 0.1 }, [note], 'inside')
  expect(found.verdict).toBe('no')
  expect(outlines(viewsIn(found)).some(({ isBeyond }) => isBeyond)).toBe(true)
})

test('several things that a volume forbids are not drawn', () => {
  const slab = thing('Slab', { shape: 'box', width: 20, height: 20, thickness: 12 })
  const found = ask({ width: 20, height: 20, depth: 20 }, [slab, { ...slab, slug: 'other' }], 'inside')
  expect(found).toMatchObject({ verdict: 'no', why: { kind: 'volume' } })
  expect(viewsIn(found).map((view) => view.outlines)).toEqual([[], []])
})

test('a disc is round where it is seen flat, and a bar where it is seen on edge', () => {
  const { diameter = 0 } = coin
  const views = viewsIn(ask({ width: 60, height: 60, depth: 9 }, [coin]))
  const [round, bar] = views.map((view) => view.outlines[0]?.points ?? [])
  expect(round).toHaveLength(48)
  for (const [x, y] of round ?? []) expect(Math.hypot(x, y - 3 - diameter / 2)).toBeCloseTo(diameter / 2, 6)
  expect(bar).toHaveLength(4)
  expect(Math.max(...(bar ?? []).map(([x]) => x))).toBeCloseTo(2.33 / 2, 6)
})

test('a side that nobody has stated is open, and nothing is beyond it', () => {
  const [front, side] = viewsIn(ask(pico, [telephone]))
  expect(front).toMatchObject({ isOpen: false, width: 40, height: 40 })
  expect(side).toMatchObject({ isOpen: true, height: 40 })
  const reach = Math.max(...(side?.outlines[0]?.points ?? []).map(([x]) => Math.abs(x)))
  expect(side?.width).toBeGreaterThan(2 * reach)
  const inAChain = viewsIn(ask(bag('Chain', { width: 5 }), [telephone]))
  expect(outlines(inAChain)).toHaveLength(2)
  for (const view of inAChain) {
    expect(view.isOpen).toBe(true)
    expect(view.width).toBeGreaterThan(0)
    expect(view.height).toBeGreaterThan(0)
    expect(Number.isFinite(view.width + view.height)).toBe(true)
  }
})

test('several things have an outline each, in their order', () => {
  const found = ask(dior, [card, coin, smallTelephone])
  expect(found.placements.map(({ thing: one }) => one)).toEqual([card, coin, smallTelephone])
  for (const view of viewsIn(found)) expect(view.outlines).toHaveLength(3)
})

test('a thing that is too large stands on the floor of the bag', () => {
  const [front] = viewsIn(ask(petit, [telephone]))
  expect(Math.min(...(front?.outlines[0]?.points ?? []).map(([, y]) => y))).toBeCloseTo(0, 9)
  expect(front?.outlines[0]?.isBeyond).toBe(true)
})
