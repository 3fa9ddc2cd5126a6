/** How things lie in a space, to be drawn: one stands on its floor, several are packed. Pure. */
import type { PocketObject } from '../types.ts'
import type { Effort } from './effort.ts'
import { pack } from './pack.ts'
import { boxAround, type Matrix, type Sides, type Solid, type Space } from './solid.ts'
import { straightWays, turnedWays, type Way } from './ways.ts'

export type Body = { readonly thing: PocketObject; readonly solid: Solid }

/** A thing as it lies in the space: turned, and its centre in mm from the middle of the floor. */
export type Placement = Body & { readonly turn: Matrix; readonly centre: Sides }

const reach = (solid: Solid, [x, y, z]: Sides): number => {
  if (solid.shape === 'disc') return solid.diameter * Math.sqrt(Math.max(0, 1 - z ** 2)) + solid.thickness * Math.abs(z)
  const [a, b, c] = solid.sides
  return a * Math.abs(x) + b * Math.abs(y) + c * Math.abs(z)
}

/** A single thing stands in the middle of a floor, which lies so many mm above the space's own. */
export const stand = ({ thing, solid }: Body, turn: Matrix, floor = 0): Placement => ({
  thing,
  solid,
  turn,
  centre: [0, floor + reach(solid, turn[1]) / 2, 0],
})

/** Straight where that goes in; turned about an axis where only that does. */
function waysIn(box: Sides, space: Space): readonly Way[] {
  const straight = straightWays(box).filter(({ reach }) => reach.every((side, axis) => side <= (space[axis] ?? 0)))
  return straight.length ? straight : turnedWays(box, space)
}

/** Several things beside and above one another; nothing when no packing was found. */
export function layTogether(bodies: readonly Body[], space: Space, effort: Effort, floor = 0): readonly Placement[] | undefined {
  const [width, , depth] = space
  return pack(
    bodies.map(({ solid }) => waysIn(boxAround(solid), space)),
    space,
    effort,
  )?.flatMap(({ corner: [x, y, z], way: { turn, reach } }, at): readonly Placement[] => {
    const body = bodies[at]
    if (!body) return []
    const [w, h, d] = reach
    return [{ thing: body.thing, solid: body.solid, turn, centre: [x + w / 2 - width / 2, floor + y + h / 2, z + d / 2 - depth / 2] }]
  })
}
