/** Several boxes in a space. A packing that is found is a proof; one that is not found proves nothing. */
import type { Effort } from './effort.ts'
import type { Sides, Space } from './solid.ts'
import type { Way } from './ways.ts'

/** A box in the space: how it lies, and the corner of its reach that is nearest to the origin, in mm. */
export type Placed = { readonly corner: Sides; readonly way: Way }

/** What sums of sides may be off by, in mm. */
const EPSILON = 1e-9

const isWithin = ({ corner, way }: Placed, space: Space) =>
  corner.every((at, axis) => at + (way.reach[axis] ?? 0) <= (space[axis] ?? 0) + EPSILON)

const isApart = (one: Placed, other: Placed) =>
  one.corner.some((at, axis) => {
    const there = other.corner[axis] ?? 0
    return at + (one.way.reach[axis] ?? 0) <= there || there + (other.way.reach[axis] ?? 0) <= at
  })

/** Where a box may begin: at a wall, or where one that is already there ends (Herz's normal patterns), the floor first. */
function cornersAmong(placed: readonly Placed[]): readonly Sides[] {
  const [xs, ys, zs] = ([0, 1, 2] as const).map((axis) => [
    ...new Set([0, ...placed.map(({ corner, way }) => corner[axis] + way.reach[axis])]),
  ]) as [number[], number[], number[]]
  return ys.flatMap((y) => xs.flatMap((x) => zs.map((z): Sides => [x, y, z])))
}

type Numbered = Placed & { readonly at: number }

/** A packing of things, each in one of its ways to lie, in their order; nothing when none was found, or too much effort would be needed. */
export function pack(things: readonly (readonly Way[])[], space: Space, effort: Effort): readonly Placed[] | undefined {
  const order = things.map((_, at) => at).sort((one, other) => area(things[other]) - area(things[one]))
  function place([at, ...others]: readonly number[], placed: readonly Numbered[]): readonly Numbered[] | undefined {
    if (at === undefined) return placed
    for (const corner of cornersAmong(placed))
      for (const way of things[at] ?? []) {
        if (!effort.spend(1)) return undefined
        const one = { at, corner, way }
        if (!isWithin(one, space) || !placed.every((other) => isApart(one, other))) continue
        const done = place(others, [...placed, one])
        if (done) return done
      }
    return undefined
  }
  return things.every(({ length }) => length > 0) ? place(order, [])?.toSorted((one, other) => one.at - other.at) : undefined
}

/** The larger area comes first: in trials that finds more packings of flat things than the larger volume does. */
function area([way]: readonly Way[] = []): number {
  const [long = 0, short = 0] = way?.reach.toSorted((one, other) => other - one) ?? []
  return long * short
}
