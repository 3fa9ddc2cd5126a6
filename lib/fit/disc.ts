/** A round disc in a box, tilted as it likes: exact, in closed form. */
import type { Position } from './rotations.ts'
import type { Sides, Space } from './solid.ts'

/** Parts of the range from 0 to 1. */
type Range = readonly [from: number, to: number]

/**
 * A disc of diameter d and thickness t whose axis leans with the cosine x against an axis of the space reaches d√(1−x²) + tx along it.
 * That is no more than `side` for these cosines: the curve rises from d to its peak √(d²+t²) and falls to t.
 */
function leansWithin(diameter: number, thickness: number, side: number): readonly Range[] {
  const peak = Math.hypot(diameter, thickness)
  if (side >= peak) return [[0, 1]]
  const root = diameter * Math.sqrt(peak * peak - side * side)
  const [low, high] = [(thickness * side - root) / (peak * peak), (thickness * side + root) / (peak * peak)]
  return [...(side >= diameter ? [[0, Math.max(low, 0)] as const] : []), ...(side >= thickness ? [[Math.min(high, 1), 1] as const] : [])]
}

/** Cosines of a direction towards the three axes, squared, sum to one: found within ranges of which each axis has one. */
function leanIn(ranges: readonly Range[]): Sides | undefined {
  const [low, high] = [0, 1].map((end) => ranges.map((range) => (range[end] ?? 0) ** 2)) as [number[], number[]]
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  if (sum(low) > 1 || sum(high) < 1) return undefined
  const share = sum(high) === sum(low) ? 0 : (1 - sum(low)) / (sum(high) - sum(low))
  const [x = 0, y = 0, z = 0] = low.map((from, at) => Math.sqrt(from + share * ((high[at] ?? 0) - from)))
  return [x, y, z]
}

/** How a disc goes into a space, as the cosines of its axis; nothing when no tilt does it. */
export function leanOf(diameter: number, thickness: number, space: Space): Sides | undefined {
  const [first = [], second = [], third = []] = space.map((side) => leansWithin(diameter, thickness, side))
  for (const x of first)
    for (const y of second)
      for (const z of third) {
        const lean = leanIn([x, y, z])
        if (lean) return lean
      }
  return undefined
}

/** A disc lies along an axis of the space: the one that leaves the most room, or lacks the least. */
export function bestLying(diameter: number, thickness: number, space: Space): Position {
  const lying = ([0, 1, 2] as const).map((axis) => {
    const lean: Sides = [axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, axis === 2 ? 1 : 0]
    return positionOf(lean, diameter, thickness, space)
  })
  return lying.reduce((best, one) => (one.excess < best.excess ? one : best))
}

/** The position of a disc whose axis, the third of its own, points along some cosines. */
export function positionOf(lean: Sides, diameter: number, thickness: number, space: Space): Position {
  const [x, y, z] = lean
  const across: Sides = Math.abs(z) > 0.9 ? [1, 0, 0] : [0, 0, 1]
  const u = unit(cross(across, lean))
  const v = cross(lean, u)
  const reach = lean.map((cosine) => diameter * Math.sqrt(Math.max(0, 1 - cosine * cosine)) + thickness * cosine)
  return {
    turn: [
      [u[0], v[0], x],
      [u[1], v[1], y],
      [u[2], v[2], z],
    ],
    excess: Math.max(...reach.map((length, axis) => length - (space[axis] ?? 0))),
  }
}

const cross = ([a, b, c]: Sides, [d, e, f]: Sides): Sides => [b * f - c * e, c * d - a * f, a * e - b * d]
function unit(vector: Sides): Sides {
  const length = Math.hypot(...vector)
  return [vector[0] / length, vector[1] / length, vector[2] / length]
}
