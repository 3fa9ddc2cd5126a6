/**
 * A box in a box, turned in space. A box of sides a, b, c that is turned by R reaches aᵢ|Rᵢⱼ| in sum along each axis, and fits when
 * that is no more than the space on all three. No closed rule is known for all turns, so all of them are searched, and each part of
 * the search is closed only with a proof.
 *
 * Turns are Rodrigues vectors (the axis times the tangent of half the angle). What a flip of the space or of the box makes of a turn
 * reaches as far as the turn itself, so that one eighth of the cube from -1 to 1, doubled along x, stands for all of them.
 */
import type { Sides, Space } from './solid.ts'

/** Rows are the axes of the space, columns those of the thing. */
export type Matrix = readonly [Sides, Sides, Sides]

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

/** So many parts take a hundredth of a second; what is open then is within a tenth of a millimetre of fitting. */
const MOST_PARTS = 60_000

const corners: readonly Turn[] = [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => [-1, 1].map((z): Turn => [x, y, z])))

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
      const [x, y, z] = turn
      for (const [dx, dy, dz] of corners) next.push([x + (dx * half) / 2, y + (dy * half) / 2, z + (dz * half) / 2])
    }
    if (parts + next.length > MOST_PARTS) return { outcome: 'open' }
    open = next
    half /= 2
  }
  return { outcome: 'cannot', parts }
}

/** The six ways to lay a box along the axes, as turns: by no angle, by a right angle about an axis, by a third about a diagonal. */
const aligned: readonly Turn[] = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 1],
  [-1, 1, 1],
]

/** The best way to lay a box along the axes. */
export const bestAligned = (box: Sides, space: Space): Position => lowest(aligned.map((turn) => positionAt(box, space, turn)))

const lowest = (positions: readonly Position[]) => positions.reduce((best, one) => (one.excess < best.excess ? one : best))

/** The best position that a search downhill from the aligned and the evenly spread turns finds: to be drawn, not to be proved by. */
export function bestPosition(box: Sides, space: Space): Position {
  const starts = [...aligned, ...firstParts].sort((one, other) => excessOf(box, space, one) - excessOf(box, space, other))
  return lowest(starts.slice(0, 6).map((turn) => positionAt(box, space, downhill(box, space, turn))))
}

/** Goes on only for what is worth a hundredth of a step, and never out of the cube that stands for all turns. */
function downhill(box: Sides, space: Space, start: Turn): Turn {
  let [at, low] = [start, excessOf(box, space, start)]
  for (let step = HALF; step > 1e-6; ) {
    const [x, y, z] = at
    const around = steps.map(([dx, dy, dz]): Turn => [inCube(x + dx * step), inCube(y + dy * step), inCube(z + dz * step)])
    const better = around.find((turn) => excessOf(box, space, turn) < low - step / 100)
    if (better) [at, low] = [better, excessOf(box, space, better)]
    else step /= 2
  }
  return at
}

const inCube = (part: number) => Math.min(1, Math.max(-1, part))
const steps: readonly Turn[] = [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z): Turn => [x, y, z])))
