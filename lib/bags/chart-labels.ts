/** Where the labels of a chart's dots go. Pure. */
import { around, type Box, crosses, grown, hullOf, isInside, linesCross, nearestOn, type Point, touches } from './boxes.ts'
import { searchPlaces } from './label-search.ts'

/** The label's face is one of equal widths: six tenths of its size. */
export const LETTER = { size: 12.5, width: 7.5, line: 15 } as const
/** The radius of a dot. */
const RADIUS = 4

/** A panel of dots, and how far to the right of it a label may reach. */
type Room = { readonly panel: Box; readonly reach: number }

/** A dot and the words that are to stand beside it. */
export type Dot = Point & { readonly lines: readonly string[] }

/** `end` is where the line from the dot to its label ends; `hull` holds label and line, and `reach` what must keep clear of them. */
type Placed = { readonly dot: Dot; readonly box: Box; readonly end: Point; readonly hull: Box; readonly reach: Box }

/** What labels keep from one another. */
const GAP = 3

function placed(dot: Dot, box: Box, end: Point): Placed {
  const hull = hullOf(box, dot, end)
  return { dot, box, end, hull, reach: grown(hull, GAP) }
}

/** Places close to a dot: directions, and how far, nearest first. */
const close = [11, 16, 24].flatMap((far) => Array.from({ length: 24 }, (_, step) => ({ far, angle: (step * Math.PI) / 12 })))

/** How many places far from a dot are tried: the nearest. Their lines are long, and a reader follows few of those. */
const MOST_FAR = 300

/** Where a label stands and what it says. A number stands for words that found no room; they belong into a key. */
export type Label = Box & { readonly lines: readonly string[]; readonly number?: number }

/**
 * Gives each dot a label that touches no other label, no dot and no line that leads to one, close by where there is room. A dot whose words
 * find no place gets a number, counted from `first`; one that finds no place even for that is absent.
 */
export function placeLabels(dots: readonly Dot[], room: Room, first: number): ReadonlyMap<Dot, Label> {
  const named = search(dots, (dot) => placesFor(dot, dots, room))
  const numbers = dots
    .filter((dot) => !named.has(dot))
    .map((dot, at) => ({ ...dot, of: dot, lines: [String(first + at)], number: first + at }))
  const held = [...named.values()]
  const numbered = search(numbers, (dot) => placesFor(dot, dots, room).filter((place) => !held.some((other) => collide(place, other))))
  return new Map([
    ...Array.from(named, ([dot, { box }]): [Dot, Label] => [dot, { ...box, lines: dot.lines }]),
    ...Array.from(numbered, ([{ of, lines, number }, { box }]): [Dot, Label] => [of, { ...box, lines, number }]),
  ])
}

/** The place that each dot takes among its own; dots that find none are absent. */
function search<D>(dots: readonly D[], placesOf: (dot: D) => readonly Placed[]): ReadonlyMap<D, Placed> {
  const places = dots.map(placesOf)
  const taken = searchPlaces(places, collide)
  return new Map(
    dots.flatMap((dot, at) => {
      const place = places[at]?.[taken[at] ?? -1]
      return place ? [[dot, place] as const] : []
    }),
  )
}

/** Most of the millions of pairs that are asked about are far from each other. */
const collide = (one: Placed, other: Placed) =>
  touches(other.reach, one.hull) &&
  (touches(grown(other.box, GAP), one.box) ||
    crosses(one.dot, one.end, other.box) ||
    crosses(other.dot, other.end, one.box) ||
    linesCross(one.dot, one.end, other.dot, other.end))

/** Where a label may stand for all that the dots allow, nearest first: close by, then anywhere on the panel. */
function placesFor(dot: Dot, dots: readonly Dot[], { panel, reach }: Room): readonly Placed[] {
  // A label keeps clear of the axis, and may reach into the margin on the right.
  const room = { ...panel, x: panel.x + 4, width: panel.width - 4 + reach }
  const isFree = ({ box, end }: Placed) =>
    isInside(box, room) &&
    dots.every((other) => !touches(around(other, RADIUS + 2), box) && (overlap(dot, other) || !crosses(dot, end, around(other, RADIUS))))
  const near = close.map(({ far, angle }) => placeAt(dot, far, angle))
  return [...near.filter(isFree), ...firstOf(farPlaces(dot, panel), isFree, MOST_FAR)]
}

/** The first of a list that pass, at most so many; the rest is not looked at. */
function firstOf<T>(list: readonly T[], passes: (one: T) => boolean, most: number): readonly T[] {
  const found: T[] = []
  for (const one of list) {
    if (found.length === most) break
    if (passes(one)) found.push(one)
  }
  return found
}

/** Dots that lie on one another cannot keep out of each other's lines. */
const overlap = (one: Point, other: Point) => (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < (RADIUS * 3) ** 2

const sizeOf = ({ lines }: Dot) => ({
  width: Math.max(...lines.map((line) => line.length)) * LETTER.width,
  height: lines.length * LETTER.line,
})

/** A label whose nearest edge is at the end of a line of a length and an angle. */
function placeAt(dot: Dot, far: number, angle: number): Placed {
  const { width, height } = sizeOf(dot)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const end = { x: dot.x + far * cos, y: dot.y + far * sin }
  return placed(dot, { x: end.x - (width / 2) * (1 - cos), y: end.y - (height / 2) * (1 - sin), width, height }, end)
}

/** Every place of a panel on a grid, nearest first. */
function farPlaces(dot: Dot, panel: Box): readonly Placed[] {
  const { width, height } = sizeOf(dot)
  const columns = Array.from({ length: Math.floor(panel.width / 20) }, (_, at) => panel.x + 4 + at * 20)
  const rows = Array.from({ length: Math.floor(panel.height / 10) }, (_, at) => panel.y + at * 10)
  return columns
    .flatMap((x) => rows.map((y) => placed(dot, { x, y, width, height }, nearestOn({ x, y, width, height }, dot))))
    .map((place) => ({ place, far: (place.end.x - dot.x) ** 2 + (place.end.y - dot.y) ** 2 }))
    .sort((one, other) => one.far - other.far)
    .map(({ place }) => place)
}
