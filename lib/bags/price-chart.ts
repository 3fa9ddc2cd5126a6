/**
 * The chart of the whole catalogue: where each bag stands by its volume, its noted price and its year. Units are those of the drawing,
 * which a desk shows as CSS px. Pure.
 */
import type { Bag } from '../types.ts'
import type { Box, Point } from './boxes.ts'
import { type Dot, type Label, placeLabels } from './chart-labels.ts'
import { outsideVolume } from './measure.ts'
import { priceInDollars } from './price.ts'

/** A bag on a panel. A label with a number is explained in the key; one that found no room is absent, and the bag is in the table all the same. */
export type Mark = Point & { readonly bag: Bag; readonly label?: Label }
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
  page: { width: 1200, prices: 480, years: 480 },
  column: { width: 760, prices: 560, years: 640 },
} as const satisfies Record<string, Shape>

const LEFT = 84
const RIGHT = 34
/** Above the first panel, and between the two. */
const HEAD = 28
const BETWEEN = 60

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

/** Layouts by the catalogue that they are of; a year and a shape each. To place labels takes most of a second, and a feed shows the chart, too. */
const known = new WeakMap<readonly Bag[], Map<string, ChartLayout>>()

/** The field laid out, once for each catalogue. `currentYear` is the present year. */
export function priceChartOf(bags: readonly Bag[], currentYear: number, shape: Shape): ChartLayout {
  const ofCatalogue = known.get(bags) ?? new Map<string, ChartLayout>()
  known.set(bags, ofCatalogue)
  const key = [currentYear, ...Object.values(shape)].join()
  const chart = ofCatalogue.get(key) ?? layOut(bags, currentYear, shape)
  ofCatalogue.set(key, chart)
  return chart
}

function layOut(bags: readonly Bag[], currentYear: number, { width, prices, years }: Shape): ChartLayout {
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
    bag.year ? [{ bag, x, y: byAge(ageOf(bag.year)), lines: wrapped(`${bag.name}, ${bag.year}`) }] : [],
  )
  const above = labelled(priced, upper, 1)
  const below = labelled(dated, lower, 1 + above.filter(({ label }) => label?.number).length)
  return {
    width,
    height: lower.y + lower.height + 50,
    left: LEFT,
    right: width - RIGHT,
    volumes: powers(...VOLUMES).map((volume) => ({ at: across(volume), text: decimal.format(volume) })),
    prices: {
      top: upper.y,
      height: upper.height,
      marks: above,
      ticks: powers(...DOLLARS).map((amount) => ({ at: byPrice(amount), text: `$${decimal.format(amount)}` })),
    },
    years: {
      top: lower.y,
      height: lower.height,
      marks: below,
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

/** The dots of a panel with their labels; numbers are counted from `first`. */
function labelled(dots: readonly (Dot & { readonly bag: Bag })[], panel: Box, first: number): readonly Mark[] {
  const labels = placeLabels(dots, { panel, reach: RIGHT }, first)
  return dots.map((dot) => {
    const { x, y, bag } = dot
    const label = labels.get(dot)
    return { x, y, bag, ...(label ? { label } : {}) }
  })
}
