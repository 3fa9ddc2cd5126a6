/** Several boxes in a space, each along the axes. A packing that is found is a proof; one that is not found proves nothing. */
import type { Sides, Space } from './solid.ts'

/** A box in the space: its corner nearest to the origin, and its sides along width, height and depth, in mm. */
export type Placed = { readonly corner: Sides; readonly sides: Sides }

/** Enough for six things in bags that hold them; a search that is this long is given up. */
const MOST_TRIES = 200_000

const waysToLie = ([a, b, c]: Sides): readonly Sides[] => [
  [a, b, c],
  [a, c, b],
  [b, a, c],
  [b, c, a],
  [c, a, b],
  [c, b, a],
]

const isWithin = ({ corner, sides }: Placed, space: Space) => corner.every((at, axis) => at + (sides[axis] ?? 0) <= (space[axis] ?? 0))

const isApart = (one: Placed, other: Placed) =>
  one.corner.some(
    (at, axis) => at + (one.sides[axis] ?? 0) <= (other.corner[axis] ?? 0) || (other.corner[axis] ?? 0) + (other.sides[axis] ?? 0) <= at,
  )

/** Where a box may begin: every one of a packing can be pushed back until it touches a wall or another box (Herz, normal patterns). */
function cornersAmong(placed: readonly Placed[]): readonly Sides[] {
  const [xs, ys, zs] = ([0, 1, 2] as const).map((axis) => [
    ...new Set([0, ...placed.map(({ corner, sides }) => corner[axis] + sides[axis])]),
  ]) as [number[], number[], number[]]
  return ys.flatMap((y) => xs.flatMap((x) => zs.map((z): Sides => [x, y, z])))
}

/** A packing of boxes, in their order; nothing when none was found. */
export function pack(boxes: readonly Sides[], space: Space): readonly Placed[] | undefined {
  const order = boxes.map((_, at) => at).sort((one, other) => volume(boxes[other]) - volume(boxes[one]))
  let tries = 0
  function place(rest: readonly number[], placed: readonly (Placed & { at: number })[]): readonly (Placed & { at: number })[] | undefined {
    const [at, ...others] = rest
    const box = at === undefined ? undefined : boxes[at]
    if (at === undefined || !box) return placed
    for (const corner of cornersAmong(placed))
      for (const sides of waysToLie(box)) {
        if (tries++ > MOST_TRIES) return undefined
        const one = { at, corner, sides }
        if (!isWithin(one, space) || !placed.every((other) => isApart(one, other))) continue
        const done = place(others, [...placed, one])
        if (done) return done
      }
    return undefined
  }
  return place(order, [])?.toSorted((one, other) => one.at - other.at)
}

const volume = ([a, b, c]: Sides = [0, 0, 0]) => a * b * c
