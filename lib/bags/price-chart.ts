/** The picture of the whole field: where each bag stands by its volume, its noted price and its year, and where its label goes. Pure. */
import type { Bag } from '../content/types.ts'
import { outsideVolume } from './measure.ts'
import { priceInDollars } from './price.ts'

/** Units are those of the drawing, which a desk shows as CSS px. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Point = { readonly x: number; readonly y: number }

/** A bag on a panel; a label that found no room is absent, and the bag is in the table all the same. */
export type Mark = Point & { readonly bag: Bag; readonly label?: Box & { readonly lines: readonly string[] } }
export type Tick = { readonly at: number; readonly text: string }
export type Panel = { readonly top: number; readonly height: number; readonly marks: readonly Mark[]; readonly ticks: readonly Tick[] }

export type ChartLayout = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  /** Ticks of the volume that both panels share, by x. */
  readonly volumes: readonly Tick[]
  readonly prices: Panel
  readonly years: Panel
}

type Shape = { readonly width: number; readonly prices: number; readonly years: number }

/** The width of the whole and the heights of the panels: across a page, and in a column of text. */
export const shapes = {
  page: { width: 1200, prices: 480, years: 420 },
  column: { width: 760, prices: 560, years: 480 },
} as const satisfies Record<string, Shape>

const LEFT = 84
const RIGHT = 34
/** Above the first panel, and between the two. */
const HEAD = 28
const BETWEEN = 60

/** The label's face is one of equal widths: six tenths of its size. */
export const LETTER = { size: 12.5, width: 7.5, line: 15 } as const
const DOT = 4

/** A logarithmic scale from one number to another onto a length. */
const logarithmic = (from: number, to: number, start: number, end: number) => (value: number) =>
  start + (Math.log(value / from) / Math.log(to / from)) * (end - start)

const powers = (from: number, to: number) => Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, at) => from * 10 ** at)
const decimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 })

/** Least and greatest volume in cm³ of the axis. */
const VOLUMES = [1e-4, 1e5] as const
const DOLLARS = [1, 1e5] as const
/** Years are spaced by how long ago they are: one year and a thousand are the ends. */
const AGES = [1, 1000] as const

/** Lays the field out. `currentYear` is the present year. */
export function priceChartOf(bags: readonly Bag[], currentYear: number, { width, prices, years }: Shape): ChartLayout {
  const upper: Box = { x: LEFT, y: HEAD, width: width - LEFT - RIGHT, height: prices }
  const lower: Box = { ...upper, y: HEAD + prices + BETWEEN, height: years }
  const across = logarithmic(...VOLUMES, upper.x, upper.x + upper.width)
  const byPrice = logarithmic(...DOLLARS, upper.y + upper.height, upper.y)
  const byAge = logarithmic(...AGES, lower.y, lower.y + lower.height)
  const ageOf = (year: number) => Math.min(Math.max(currentYear - year + 1, AGES[0]), AGES[1])
  const measured = bags.flatMap((bag) => {
    const volume = outsideVolume(bag)
    return volume ? [{ bag, x: across(volume) }] : []
  })
  const priced = measured.flatMap(({ bag, x }) => {
    const price = priceInDollars(bag)
    return price
      ? [{ bag, x, y: byPrice(price.amount), lines: [...wrapped(bag.name), `$${decimal.format(price.amount)}, ${price.noted}`] }]
      : []
  })
  const dated = measured.flatMap(({ bag, x }) =>
    bag.year ? [{ bag, x, y: byAge(ageOf(bag.year)), lines: [...wrapped(bag.name), String(bag.year)] }] : [],
  )
  return {
    width,
    height: lower.y + lower.height + 50,
    left: LEFT,
    right: width - RIGHT,
    volumes: powers(...VOLUMES).map((volume) => ({ at: across(volume), text: decimal.format(volume) })),
    prices: {
      top: upper.y,
      height: upper.height,
      marks: labelled(priced, upper),
      ticks: powers(...DOLLARS).map((amount) => ({ at: byPrice(amount), text: `$${decimal.format(amount)}` })),
    },
    years: {
      top: lower.y,
      height: lower.height,
      marks: labelled(dated, lower),
      ticks: [1, 3, 10, 30, 100, 300, 1000].map((age) => ({ at: byAge(age), text: String(currentYear - age + 1) })),
    },
  }
}

/** A name in lines of at most 22 letters, cut between words. */
function wrapped(name: string): readonly string[] {
  const lines: string[] = ['']
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last && last.length + word.length >= 22) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines
}

type Unlabelled = Point & { readonly bag: Bag; readonly lines: readonly string[] }

type Placed = { readonly dot: Unlabelled; readonly box: Box /** Where the line from the dot ends. */; readonly end: Point }

/** Places close to a dot: directions, and how far, nearest first. */
const close = [11, 16, 24].flatMap((far) => Array.from({ length: 24 }, (_, step) => ({ far, angle: (step * Math.PI) / 12 })))

/** So often a label may be moved before the rest go without: far more than a catalogue of a hundred needs. */
const MOST_MOVES = 2000

/**
 * Gives each dot a label that touches no other label, no dot and no line that leads to one. Each takes the nearest free place; one that
 * finds none takes the place where it drives away the fewest, and those look anew (the min-conflicts rule, with a memory: who was
 * driven away often is driven away less).
 */
function labelled(dots: readonly Unlabelled[], panel: Box): readonly Mark[] {
  const places = new Map(dots.map((dot) => [dot, placesFor(dot, dots, panel)]))
  const weight = new Map(dots.map((dot) => [dot, 1]))
  const placed = new Map<Unlabelled, Placed>()
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
  return dots.map((dot) => {
    const { lines, ...mark } = dot
    const box = placed.get(dot)?.box
    return { ...mark, ...(box ? { label: { ...box, lines } } : {}) }
  })
}

/** The first place that nobody holds, or the one whose holders weigh least. */
function leastOpposed(places: readonly Placed[], placed: ReadonlyMap<Unlabelled, Placed>, weight: ReadonlyMap<Unlabelled, number>) {
  let least: { readonly place: Placed; readonly opposed: readonly Unlabelled[]; readonly weight: number } | undefined
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
  meet(one, other)

/** Where a label may stand for all that the dots allow, nearest first: close by, then anywhere on the panel. */
function placesFor(dot: Unlabelled, dots: readonly Unlabelled[], panel: Box): readonly Placed[] {
  const near = close.map(({ far, angle }) => placeAt(dot, far, angle))
  return [...near, ...farPlaces(dot, panel)].filter(
    ({ box, end }) =>
      isInside(box, panel) &&
      dots.every((other) => !touches(around(other, DOT + 2), box) && (overlap(dot, other) || !crosses(dot, end, around(other, DOT)))),
  )
}

/** Dots that lie on one another cannot keep out of each other's lines. */
const overlap = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) < DOT * 3

const sizeOf = ({ lines }: Unlabelled) => ({
  width: Math.max(...lines.map((line) => line.length)) * LETTER.width,
  height: lines.length * LETTER.line,
})

/** A label whose nearest edge is at the end of a line of a length and an angle. */
function placeAt(dot: Unlabelled, far: number, angle: number): Placed {
  const { width, height } = sizeOf(dot)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const end = { x: dot.x + far * cos, y: dot.y + far * sin }
  return { dot, end, box: { x: end.x - (width / 2) * (1 - cos), y: end.y - (height / 2) * (1 - sin), width, height } }
}

/** Every place of a panel on a grid, nearest first. */
function farPlaces(dot: Unlabelled, panel: Box): readonly Placed[] {
  const { width, height } = sizeOf(dot)
  const columns = Array.from({ length: Math.floor(panel.width / 20) }, (_, at) => panel.x + 4 + at * 20)
  const rows = Array.from({ length: Math.floor(panel.height / 10) }, (_, at) => panel.y + at * 10)
  const distance = ({ end }: Placed) => Math.hypot(end.x - dot.x, end.y - dot.y)
  return columns
    .flatMap((x) => rows.map((y): Placed => ({ dot, box: { x, y, width, height }, end: nearestOn({ x, y, width, height }, dot) })))
    .sort((one, other) => distance(one) - distance(other))
}

/** The point of a box that is nearest to another point. */
export const nearestOn = (box: Box, { x, y }: Point): Point => ({
  x: Math.min(Math.max(x, box.x), box.x + box.width),
  y: Math.min(Math.max(y, box.y), box.y + box.height),
})

const around = ({ x, y }: Point, by: number): Box => ({ x: x - by, y: y - by, width: by * 2, height: by * 2 })
const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 })
const isInside = ({ x, y, width, height }: Box, panel: Box) =>
  x >= panel.x + 4 && x + width <= panel.x + panel.width + RIGHT && y >= panel.y && y + height <= panel.y + panel.height

/** Whether two boxes overlap. */
export const touches = (one: Box, other: Box) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height

/** Whether a line runs through a box: what of it lies within both of the box's ranges (Liang and Barsky 1984). */
function crosses(from: Point, to: Point, box: Box): boolean {
  let [first, last] = [0, 1]
  for (const [start, along, low, high] of [
    [from.x, to.x - from.x, box.x, box.x + box.width],
    [from.y, to.y - from.y, box.y, box.y + box.height],
  ] as const) {
    if (along === 0) {
      if (start <= low || start >= high) return false
      continue
    }
    const [one, other] = [(low - start) / along, (high - start) / along]
    first = Math.max(first, Math.min(one, other))
    last = Math.min(last, Math.max(one, other))
  }
  return first < last
}

/** Whether the lines of two labels cross. */
function meet({ dot: a, end: b }: Placed, { dot: c, end: d }: Placed): boolean {
  const side = (from: Point, to: Point, point: Point) => (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
