/**
 * A box in a box, turned in space. A box of sides a, b, c that is turned by R reaches aᵢ|Rᵢⱼ| in sum along each axis, and fits when
 * that is no more than the space on all three. No closed rule is known for all turns, so all of them are searched, and each part of
 * the search is closed only with a proof.
 *
 * Turns are Rodrigues vectors (the axis times the tangent of half the angle). What a flip of the space or of the box makes of a turn
 * reaches as far as the turn itself, so that one eighth of the cube from -1 to 1, doubled along x, stands for all of them.
 */
import { Effort } from './effort.ts'
import type { Matrix, Sides, Space } from './solid.ts'
import { straightWays } from './ways.ts'

export type Position = {
  readonly turn: Matrix
  /** By how many mm it reaches beyond the space along the worst axis; negative where there is room. */
  readonly excess: number
}

type Turn = readonly [x: number, y: number, z: number]

function matrixOf([x, y, z]: Turn): Matrix {
  const n = 1 + x * x + y * y + z * z
  return [
    [(1 + x * x - y * y - z * z) / n, (2 * (x * y - z)) / n, (2 * (x * z + y)) / n],
    [(2 * (x * y + z)) / n, (1 - x * x + y * y - z * z) / n, (2 * (y * z - x)) / n],
    [(2 * (x * z - y)) / n, (2 * (y * z + x)) / n, (1 - x * x - y * y + z * z) / n],
  ]
}

/** How far beyond the space the turned box reaches, in mm, along the worst axis. The same as by `matrixOf`, without making one. */
function excessOf([a, b, c]: Sides, [width, height, depth]: Space, x: number, y: number, z: number): number {
  const [xx, yy, zz] = [x * x, y * y, z * z]
  const n = 1 + xx + yy + zz
  const across = (a * Math.abs(1 + xx - yy - zz) + 2 * b * Math.abs(x * y - z) + 2 * c * Math.abs(x * z + y)) / n - width
  const up = (2 * a * Math.abs(x * y + z) + b * Math.abs(1 - xx + yy - zz) + 2 * c * Math.abs(y * z - x)) / n - height
  const into = (2 * a * Math.abs(x * z - y) + 2 * b * Math.abs(y * z + x) + c * Math.abs(1 - xx - yy + zz)) / n - depth
  return Math.max(across, up, into)
}

const positionAt = (box: Sides, space: Space, turn: Turn): Position => ({ turn: matrixOf(turn), excess: excessAt(box, space, turn, 0) })

/** Turns one after the other, three numbers each: both searches go through tens of thousands, for which lists of lists are slow. */
type Turns = number[]

const excessAt = (box: Sides, space: Space, turns: readonly number[], at: number) =>
  excessOf(box, space, turns[at] ?? 0, turns[at + 1] ?? 0, turns[at + 2] ?? 0)

const turnAt = (turns: Turns, at: number): Turn => [turns[at] ?? 0, turns[at + 1] ?? 0, turns[at + 2] ?? 0]

/** The centres of the first parts: cubes of half a unit that fill the domain. */
const firstParts: Turns = [-0.75, -0.25, 0.25, 0.75].flatMap((x) => [0.25, 0.75].flatMap((y) => [0.25, 0.75].flatMap((z) => [x, y, z])))
const HALF = 0.25

/** Adds the centres of the eight cubes that make the one of half side `half` around a turn. */
function addParts(to: Turns, turns: Turns, at: number, half: number) {
  const [x, y, z] = [turns[at] ?? 0, turns[at + 1] ?? 0, turns[at + 2] ?? 0]
  const step = half / 2
  for (let corner = 0; corner < 8; corner++)
    to.push(x + (corner & 4 ? step : -step), y + (corner & 2 ? step : -step), z + (corner & 1 ? step : -step))
}

export type Search =
  | { readonly outcome: 'fits'; readonly position: Position }
  | { readonly outcome: 'cannot'; readonly parts: number }
  | { readonly outcome: 'open' }

/**
 * Searches all turns of a box in a space, whose sides may be infinite. Within a cube of turns around one of half side h no turn is
 * more than 2√3h away by angle (two turns at a distance d between their vectors are at most 2d apart), and a box of diagonal D then
 * reaches along any axis at most 2D sin(√3h) less. So a cube whose middle reaches farther beyond the space than that is closed. A
 * search that its effort ends is open: nothing was proved.
 */
export function searchTurns(box: Sides, space: Space, effort = new Effort()): Search {
  const diagonal = Math.hypot(...box)
  let [half, parts, open] = [HALF, 0, firstParts]
  while (open.length) {
    if (!effort.spend(open.length / 3)) return { outcome: 'open' }
    const slack = 2 * diagonal * Math.sin(Math.min(Math.sqrt(3) * half, Math.PI / 2))
    const next: Turns = []
    parts += open.length / 3
    for (let at = 0; at < open.length; at += 3) {
      const excess = excessAt(box, space, open, at)
      if (excess <= 0) return { outcome: 'fits', position: positionAt(box, space, turnAt(open, at)) }
      if (excess <= slack) addParts(next, open, at, half)
    }
    open = next
    half /= 2
  }
  return { outcome: 'cannot', parts }
}

const beyond = (reach: Sides, space: Space) => Math.max(reach[0] - space[0], reach[1] - space[1], reach[2] - space[2])

/** The best way to lay a box along the axes. */
export const bestAligned = (box: Sides, space: Space): Position =>
  lowest(straightWays(box).map(({ turn, reach }) => ({ turn, excess: beyond(reach, space) })))

const lowest = (positions: readonly Position[]) => positions.reduce((best, one) => (one.excess < best.excess ? one : best))

/** So many parts are halved at each step, few once they are small; fewer miss the lowest place of some pairs by millimetres. */
const keptAt = (half: number) => (half > 0.002 ? 64 : 16)

/**
 * The best position that we find, by halving the most promising parts until a step is worth less than a thousandth of a millimetre:
 * to be drawn, not to be proved by.
 */
export function bestPosition(box: Sides, space: Space): Position {
  let kept = firstParts
  for (let half = HALF; half > 1e-6; half /= 2) {
    const parts: Turns = []
    for (let at = 0; at < kept.length; at += 3) addParts(parts, kept, at, half)
    const excesses = new Float64Array(parts.length / 3)
    for (let at = 0; at < excesses.length; at++) excesses[at] = excessAt(box, space, parts, at * 3)
    const most = excesses.toSorted()[keptAt(half) - 1] ?? Number.POSITIVE_INFINITY
    kept = []
    for (let at = 0; at < excesses.length && kept.length < 3 * keptAt(half); at++)
      if ((excesses[at] ?? 0) <= most) kept.push(...turnAt(parts, at * 3))
  }
  const found = kept.flatMap((_, at) => (at % 3 ? [] : positionAt(box, space, turnAt(kept, at))))
  return lowest([bestAligned(box, space), ...found])
}
