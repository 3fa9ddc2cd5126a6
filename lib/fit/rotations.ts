/**
 * A box in a box, turned in space. A box of sides a, b, c that is turned by R reaches aᵢ|Rᵢⱼ| in sum along each axis, and fits when
 * that is no more than the space on all three. No closed rule is known for all turns, so all of them are searched, and each part of
 * the search is closed only with a proof.
 *
 * Turns are Rodrigues vectors (the axis times the tangent of half the angle). What a flip of the space or of the box makes of a turn
 * reaches as far as the turn itself, so that one eighth of the cube from -1 to 1, doubled along x, stands for all of them.
 */
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
function excessOf([a, b, c]: Sides, [width, height, depth]: Space, [x, y, z]: Turn): number {
  const [xx, yy, zz] = [x * x, y * y, z * z]
  const n = 1 + xx + yy + zz
  const across = (a * Math.abs(1 + xx - yy - zz) + 2 * b * Math.abs(x * y - z) + 2 * c * Math.abs(x * z + y)) / n - width
  const up = (2 * a * Math.abs(x * y + z) + b * Math.abs(1 - xx + yy - zz) + 2 * c * Math.abs(y * z - x)) / n - height
  const into = (2 * a * Math.abs(x * z - y) + 2 * b * Math.abs(y * z + x) + c * Math.abs(1 - xx - yy + zz)) / n - depth
  return Math.max(across, up, into)
}

const positionAt = (box: Sides, space: Space, turn: Turn): Position => ({ turn: matrixOf(turn), excess: excessOf(box, space, turn) })

/** The centres of the first parts: cubes of half a unit that fill the domain. */
const firstParts: readonly Turn[] = [-0.75, -0.25, 0.25, 0.75].flatMap((x) =>
  [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((z): Turn => [x, y, z])),
)
const HALF = 0.25

/** So many parts take a hundredth of a second or two; what was open then came within half a millimetre of fitting in all our trials. */
const MOST_PARTS = 60_000

const corners: readonly Turn[] = [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => [-1, 1].map((z): Turn => [x, y, z])))

/** The centres of the eight cubes that make one of half side `half`. */
const partsOf = ([x, y, z]: Turn, half: number): readonly Turn[] =>
  corners.map(([dx, dy, dz]): Turn => [x + (dx * half) / 2, y + (dy * half) / 2, z + (dz * half) / 2])

export type Search =
  | { readonly outcome: 'fits'; readonly position: Position }
  | { readonly outcome: 'cannot'; readonly parts: number }
  | { readonly outcome: 'open' }

/**
 * Searches all turns of a box in a space, whose sides may be infinite. Within a cube of turns around one of half side h no turn is
 * more than 2√3h away by angle (two turns at a distance d between their vectors are at most 2d apart), and a box of diagonal D then
 * reaches along any axis at most 2D sin(√3h) less. So a cube whose middle reaches farther beyond the space than that is closed.
 */
export function searchTurns(box: Sides, space: Space): Search {
  const diagonal = Math.hypot(...box)
  let [half, parts, open] = [HALF, 0, firstParts]
  while (open.length) {
    const slack = 2 * diagonal * Math.sin(Math.min(Math.sqrt(3) * half, Math.PI / 2))
    const next: Turn[] = []
    parts += open.length
    for (const turn of open) {
      const excess = excessOf(box, space, turn)
      if (excess <= 0) return { outcome: 'fits', position: positionAt(box, space, turn) }
      if (excess > slack) continue
      next.push(...partsOf(turn, half))
    }
    if (parts + next.length > MOST_PARTS) return { outcome: 'open' }
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
    const parts = kept.flatMap((turn) => partsOf(turn, half))
    const excesses = Float64Array.from(parts, (turn) => excessOf(box, space, turn))
    const most = excesses.toSorted()[keptAt(half) - 1] ?? Number.POSITIVE_INFINITY
    kept = parts.filter((_, at) => (excesses[at] ?? 0) <= most).slice(0, keptAt(half))
  }
  return lowest([bestAligned(box, space), ...kept.map((turn) => positionAt(box, space, turn))])
}
