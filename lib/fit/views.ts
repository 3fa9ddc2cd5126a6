/** A space and what lies in it, seen from the front and from the side: flat shapes in mm, y upwards from the floor. Pure. */
import type { Placement } from './placement.ts'
import { boxAround, type Sides, type Space } from './solid.ts'

export type Point = readonly [x: number, y: number]

export type View = {
  readonly name: 'front' | 'side'
  /** Of the space; a side that nobody has stated is open, and drawn as far as the things need. */
  readonly width: number
  readonly height: number
  readonly isOpen: boolean
  /** One outline for each thing, in their order. */
  readonly outlines: readonly { readonly points: readonly Point[]; readonly isBeyond: boolean }[]
}

const ends = [-0.5, 0.5]

/** Points on the surface of a thing, enough for its outline, about its centre and along its own axes. */
function surfaceOf({ solid }: Placement): readonly Sides[] {
  const [a, b, c] = boxAround(solid)
  if (solid.shape === 'box') return ends.flatMap((x) => ends.flatMap((y) => ends.map((z): Sides => [x * a, y * b, z * c])))
  return ends.flatMap((z) =>
    Array.from({ length: 48 }, (_, step): Sides => {
      const angle = (step / 24) * Math.PI
      return [(Math.cos(angle) * a) / 2, (Math.sin(angle) * b) / 2, z * c]
    }),
  )
}

const across = (one: Sides, other: Sides) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2]

function outlineOf(placements: Placement, horizontal: 0 | 2): readonly Point[] {
  const { turn, centre } = placements
  return hull(
    surfaceOf(placements).map((point): Point => [centre[horizontal] + across(turn[horizontal], point), centre[1] + across(turn[1], point)]),
  )
}

/** The convex hull of some points, anticlockwise (Andrew's monotone chain). */
function hull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const half = (list: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of list) {
      while (chain.length > 1 && turnOf(chain.at(-2), chain.at(-1), point) <= 1e-9) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const turnOf = ([ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0], [cx, cy]: Point) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

/** How many millimetres a line may lie beyond the space before it counts: what the rounding of a cosine can move it by. */
const EPSILON = 1e-6

function view(name: View['name'], horizontal: 0 | 2, space: Space, placements: readonly Placement[]): View {
  const shapes = placements.map((one) => outlineOf(one, horizontal))
  const reach = (axis: 0 | 1) => Math.max(0, ...shapes.flat().map((point) => Math.abs(point[axis])))
  const isOpen = !Number.isFinite(space[horizontal]) || !Number.isFinite(space[1])
  const width = Number.isFinite(space[horizontal]) ? space[horizontal] : reach(0) * 2.4
  const height = Number.isFinite(space[1]) ? space[1] : reach(1) * 1.2
  const outlines = shapes.map((points) => ({
    points,
    isBeyond: points.some(([x, y]) => Math.abs(x) > width / 2 + EPSILON || y > height + EPSILON || y < -EPSILON),
  }))
  return { name, width, height, isOpen, outlines }
}

export const viewsOf = (space: Space, placements: readonly Placement[]): readonly View[] => [
  view('front', 0, space, placements),
  view('side', 2, space, placements),
]
