/** Where the labels of a chart's dots go. Pure. */
import { around, type Box, crosses, grown, isInside, linesCross, nearestOn, type Point, touches } from './boxes.ts'

/** The label's face is one of equal widths: six tenths of its size. */
export const LETTER = { size: 12.5, width: 7.5, line: 15 } as const
/** The radius of a dot. */
const RADIUS = 4

/** A panel of dots, and how far to the right of it a label may reach. */
type Room = { readonly panel: Box; readonly reach: number }

/** A dot and the words that are to stand beside it. */
export type Dot = Point & { readonly lines: readonly string[] }

/** `end` is where the line from the dot to its label ends. */
type Placed = { readonly dot: Dot; readonly box: Box; readonly end: Point }

/** Places close to a dot: directions, and how far, nearest first. */
const close = [11, 16, 24].flatMap((far) => Array.from({ length: 24 }, (_, step) => ({ far, angle: (step * Math.PI) / 12 })))

/** So often a label may be moved before the rest go without: far more than a catalogue of a hundred needs. */
const MOST_MOVES = 2000

/**
 * Gives each dot a label that touches no other label, no dot and no line that leads to one. Each takes the nearest free place; one that
 * finds none takes the place where it drives away the fewest, and those look anew (the min-conflicts rule, with a memory: who was
 * driven away often is driven away less). A dot that finds no place in the end is absent.
 */
export function placeLabels(dots: readonly Dot[], room: Room): ReadonlyMap<Dot, Box> {
  const places = new Map(dots.map((dot) => [dot, placesFor(dot, dots, room)]))
  const weight = new Map(dots.map((dot) => [dot, 1]))
  const placed = new Map<Dot, Placed>()
  const waiting = dots.toSorted((one, other) => one.y - other.y || one.x - other.x)
  for (let moves = 0; waiting.length && moves < MOST_MOVES; moves++) {
    const dot = waiting.shift()
    if (!dot) break
    const found = leastOpposed(places.get(dot) ?? [], placed, weight)
    if (!found) continue
    for (const driven of found.opposed) {
      placed.delete(driven)
      weight.set(driven, (weight.get(driven) ?? 1) + 1)
      waiting.push(driven)
    }
    placed.set(dot, found.place)
  }
  return new Map([...placed].map(([dot, { box }]) => [dot, box]))
}

/** The first place that nobody holds, or the one whose holders weigh least. */
function leastOpposed(places: readonly Placed[], placed: ReadonlyMap<Dot, Placed>, weight: ReadonlyMap<Dot, number>) {
  let least: { readonly place: Placed; readonly opposed: readonly Dot[]; readonly weight: number } | undefined
  for (const place of places) {
    const opposed = [...placed.values()].filter((other) => collide(place, other)).map((other) => other.dot)
    const sum = opposed.reduce((total, dot) => total + (weight.get(dot) ?? 1), 0)
    if (!least || sum < least.weight) least = { place, opposed, weight: sum }
    if (!sum) break
  }
  return least
}

const collide = (one: Placed, other: Placed) =>
  touches(grown(other.box, 3), one.box) ||
  crosses(one.dot, one.end, other.box) ||
  crosses(other.dot, other.end, one.box) ||
  linesCross(one.dot, one.end, other.dot, other.end)

/** Where a label may stand for all that the dots allow, nearest first: close by, then anywhere on the panel. */
function placesFor(dot: Dot, dots: readonly Dot[], { panel, reach }: Room): readonly Placed[] {
  // A label keeps clear of the axis, and may reach into the margin on the right.
  const room = { ...panel, x: panel.x + 4, width: panel.width - 4 + reach }
  const near = close.map(({ far, angle }) => placeAt(dot, far, angle))
  return [...near, ...farPlaces(dot, panel)].filter(
    ({ box, end }) =>
      isInside(box, room) &&
      dots.every((other) => !touches(around(other, RADIUS + 2), box) && (overlap(dot, other) || !crosses(dot, end, around(other, RADIUS)))),
  )
}

/** Dots that lie on one another cannot keep out of each other's lines. */
const overlap = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) < RADIUS * 3

const sizeOf = ({ lines }: Dot) => ({
  width: Math.max(...lines.map((line) => line.length)) * LETTER.width,
  height: lines.length * LETTER.line,
})

/** A label whose nearest edge is at the end of a line of a length and an angle. */
function placeAt(dot: Dot, far: number, angle: number): Placed {
  const { width, height } = sizeOf(dot)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const end = { x: dot.x + far * cos, y: dot.y + far * sin }
  return { dot, end, box: { x: end.x - (width / 2) * (1 - cos), y: end.y - (height / 2) * (1 - sin), width, height } }
}

/** Every place of a panel on a grid, nearest first. */
function farPlaces(dot: Dot, panel: Box): readonly Placed[] {
  const { width, height } = sizeOf(dot)
  const columns = Array.from({ length: Math.floor(panel.width / 20) }, (_, at) => panel.x + 4 + at * 20)
  const rows = Array.from({ length: Math.floor(panel.height / 10) }, (_, at) => panel.y + at * 10)
  const distance = ({ end }: Placed) => Math.hypot(end.x - dot.x, end.y - dot.y)
  return columns
    .flatMap((x) => rows.map((y): Placed => ({ dot, box: { x, y, width, height }, end: nearestOn({ x, y, width, height }, dot) })))
    .sort((one, other) => distance(one) - distance(other))
}
