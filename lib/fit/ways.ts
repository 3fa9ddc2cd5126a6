/** The ways to lie that have a closed form: straight along the axes, or with one side along an axis and the other two turned about it. */
import { fitsTurned } from './rectangle.ts'
import type { Matrix, Sides, Space } from './solid.ts'

/** A turn, and how far a box that is turned so reaches along width, height and depth, in mm. */
export type Way = { readonly turn: Matrix; readonly reach: Sides }

type Axis = 0 | 1 | 2
type Order = readonly [Axis, Axis, Axis]

/** Which side of a box lies along the width, the height and the depth. */
const orders: readonly Order[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

const units: readonly [Sides, Sides, Sides] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

const mixed = (one: Sides, by: number, other: Sides, and: number): Sides => [
  one[0] * by + other[0] * and,
  one[1] * by + other[1] * and,
  one[2] * by + other[2] * and,
]

const wayOf = (turn: Matrix, [a, b, c]: Sides): Way => {
  const reach = ([x, y, z]: Sides) => Math.abs(x) * a + Math.abs(y) * b + Math.abs(z) * c
  return { turn, reach: [reach(turn[0]), reach(turn[1]), reach(turn[2])] }
}

/** The ways to lie along the axes: six, or fewer where sides are equal. */
export function straightWays(box: Sides): readonly Way[] {
  const ways = orders.map(([x, y, z]) => wayOf([units[x], units[y], units[z]], box))
  return ways.filter(({ reach }, at) => ways.findIndex((other) => other.reach.every((side, axis) => side === reach[axis])) === at)
}

/**
 * The ways of a box with one side along an axis that go into a space although the longer of the two other sides is too long for it.
 * They are turned by the least angle at which that side goes in, where by Carver's rule the other direction has room too.
 */
export function turnedWays(box: Sides, space: Space): readonly Way[] {
  return orders.flatMap((order) =>
    ([0, 1, 2] as const).flatMap((axis) => {
      const [far, near] = ([0, 1, 2] as const).filter((other) => other !== axis).sort((one, other) => space[other] - space[one])
      if (far === undefined || near === undefined) return []
      const [long, short] = [box[order[far]], box[order[near]]]
      if (short > long || long <= space[far] || box[order[axis]] > space[axis]) return []
      if (!fitsTurned([long, short], [space[far], space[near]])) return []
      const angle = Math.atan2(short, long) + Math.acos(space[far] / Math.hypot(long, short))
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const turn: [Sides, Sides, Sides] = [units[order[0]], units[order[1]], units[order[2]]]
      turn[far] = mixed(units[order[far]], cos, units[order[near]], -sin)
      turn[near] = mixed(units[order[far]], sin, units[order[near]], cos)
      return [wayOf(turn, box)]
    }),
  )
}
