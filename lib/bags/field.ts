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

export type Field = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  /** Ticks of the volume that both panels share, by x. */
  readonly volumes: readonly Tick[]
  readonly prices: Panel
  readonly years: Panel
}

const WIDTH = 1200
const LEFT = 96
const RIGHT = 24
const PRICES = { top: 28, height: 460 }
const YEARS = { top: 560, height: 330 }

/** The label's face is one of equal widths: six tenths of its size. */
export const LETTER = { size: 12.5, width: 7.5, line: 15 } as const
const DOT = 4

/** A logarithmic scale from one number to another onto a length. */
const logarithmic = (from: number, to: number, start: number, end: number) => (value: number) =>
  start + (Math.log(value / from) / Math.log(to / from)) * (end - start)

const powers = (from: number, to: number) => Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, at) => from * 10 ** at)
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 })

/** Least and greatest volume in cm³ of the axis. */
const VOLUMES = [1e-4, 1e5] as const
const DOLLARS = [1, 1e5] as const
/** Years are spaced by how long ago they are: one year and a thousand are the ends. */
const AGES = [1, 1000] as const

/** Lays the field out. `today` is the present year. */
export function fieldOf(bags: readonly Bag[], today: number): Field {
  const across = logarithmic(...VOLUMES, LEFT, WIDTH - RIGHT)
  const byPrice = logarithmic(...DOLLARS, PRICES.top + PRICES.height, PRICES.top)
  const byAge = logarithmic(...AGES, YEARS.top, YEARS.top + YEARS.height)
  const ageOf = (year: number) => Math.min(Math.max(today - year + 1, AGES[0]), AGES[1])
  const measured = bags.flatMap((bag) => {
    const volume = outsideVolume(bag)
    return volume ? [{ bag, x: across(volume) }] : []
  })
  const priced = measured.flatMap(({ bag, x }) => {
    const price = priceInDollars(bag)
    return price
      ? [{ bag, x, y: byPrice(price.amount), lines: [...wrapped(bag.name), `$${plain.format(price.amount)}, ${price.noted}`] }]
      : []
  })
  const dated = measured.flatMap(({ bag, x }) =>
    bag.year ? [{ bag, x, y: byAge(ageOf(bag.year)), lines: [...wrapped(bag.name), String(bag.year)] }] : [],
  )
  return {
    width: WIDTH,
    height: YEARS.top + YEARS.height + 50,
    left: LEFT,
    right: WIDTH - RIGHT,
    volumes: powers(...VOLUMES).map((volume) => ({ at: across(volume), text: plain.format(volume) })),
    prices: {
      ...PRICES,
      marks: labelled(priced, PRICES),
      ticks: powers(...DOLLARS).map((amount) => ({ at: byPrice(amount), text: `$${plain.format(amount)}` })),
    },
    years: {
      ...YEARS,
      marks: labelled(dated, YEARS),
      ticks: [1, 3, 10, 30, 100, 300, 1000].map((age) => ({ at: byAge(age), text: String(today - age + 1) })),
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

/** Directions in which a label may stand from its dot, and how far, nearest first. */
const places = [12, 22, 36, 54, 76, 102, 132, 166, 204, 246, 292, 342].flatMap((far) =>
  Array.from({ length: 24 }, (_, step) => ({ far, angle: (step * Math.PI) / 12 })),
)

/**
 * Gives each dot a label that touches no other label, no dot and no line that leads to one. The most crowded choose first; then each
 * takes the nearest free place.
 */
function labelled(dots: readonly Unlabelled[], panel: { readonly top: number; readonly height: number }): readonly Mark[] {
  const crowd = (dot: Point) => dots.reduce((sum, other) => sum + 1 / (40 + Math.hypot(dot.x - other.x, dot.y - other.y)), 0)
  const placed: { dot: Unlabelled; box: Box; end: Point }[] = []
  for (const dot of dots.toSorted((one, other) => crowd(other) - crowd(one) || one.bag.slug.localeCompare(other.bag.slug))) {
    const size = { width: Math.max(...dot.lines.map((line) => line.length)) * LETTER.width, height: dot.lines.length * LETTER.line }
    const free = places
      .map(({ far, angle }) => placeAt(dot, size, far, angle))
      .find(
        ({ box, end }) =>
          isInside(box, panel) &&
          dots.every((other) => !touches(around(other, DOT + 2), box)) &&
          placed.every(
            (other) => !touches(grown(other.box, 3), box) && !crosses(dot, end, other.box) && !crosses(other.dot, other.end, box),
          ),
      )
    if (free) placed.push({ dot, ...free })
  }
  return dots.map(({ lines, ...dot }) => {
    const found = placed.find((one) => one.dot.bag === dot.bag)
    return { ...dot, ...(found ? { label: { ...found.box, lines } } : {}) }
  })
}

/** A label whose nearest edge is at the end of a line of a length and an angle. */
function placeAt({ x, y }: Point, { width, height }: Pick<Box, 'width' | 'height'>, far: number, angle: number) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const end = { x: x + far * cos, y: y + far * sin }
  const box = { x: end.x - (width / 2) * (1 - cos), y: end.y - (height / 2) * (1 - sin), width, height }
  return { box, end }
}

const around = ({ x, y }: Point, by: number): Box => ({ x: x - by, y: y - by, width: by * 2, height: by * 2 })
const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 })
const isInside = ({ x, y, width, height }: Box, panel: { readonly top: number; readonly height: number }) =>
  x >= LEFT + 4 && x + width <= WIDTH - 4 && y >= panel.top - 20 && y + height <= panel.top + panel.height + 4

/** Whether two boxes overlap. */
export const touches = (one: Box, other: Box) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height

/** Whether a line runs through a box, seen at every two units of it. */
function crosses(from: Point, to: Point, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2)
  return Array.from({ length: steps }, (_, at) => (at + 0.5) / steps).some((part) =>
    touches({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, width: 0.1, height: 0.1 }, box),
  )
}
