/** A timeline: outlines in a row at one scale, and a line of years below, to which each of them is led. Pure. */
import type { BagKind } from '../types.ts'
import { outline } from './outline.ts'

/** A bag whose front can be drawn; sides in mm. */
type Front = { readonly kind: BagKind; readonly width: number; readonly height: number }

export type TimelineMoment = {
  /** Below zero before Christ; there is no year 0. */
  readonly year: number
  readonly front?: Front
}

export type TimelineSheet = {
  /** Of the sheet, in its own units. */
  readonly width: number
  readonly rise: number
  /** Units in a mm of a bag; nothing where no bag is drawn. */
  readonly scale?: number
  /** One for each moment, in their order: the middle of its place in the row, and its place on the line of years. */
  readonly places: readonly { readonly x: number; readonly at: number }[]
  readonly ticks: readonly { readonly at: number; readonly words: string }[]
}

/** "3500 BC", "AD 650", "1926". */
export const yearWords = (year: number) => (year < 0 ? `${-year} BC` : year < 1000 ? `AD ${year}` : String(year))

/** Years on a line without the gap between 1 BC and AD 1. */
const continuous = (year: number) => (year < 0 ? year + 1 : year)

/** The width of a sheet, and the air at both of its ends. */
const WIDTH = 1200
const EDGE = 20
/** The least room of a moment: that of the words of its year. */
const SLOT = 64
/** Air between two outlines. */
const AIR = 16
/** The height that the tallest outline may have. */
const RISE = 210

/** Years between two ticks: at most some twelve of them. */
const steps = [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500]
const stepOf = (span: number) => steps.find((step) => span / step <= 12) ?? 5000

const riseOf = ({ kind, width, height }: Front) => outline(kind, width, height).rise
const slotOf = ({ front }: TimelineMoment, scale: number) => Math.max(SLOT, front ? front.width * scale + AIR : 0)
const sum = (lengths: readonly number[]) => lengths.reduce((total, one) => total + one, 0)

/** The largest scale at which all outlines stand in the row, found by halving. */
function scaleOf(moments: readonly TimelineMoment[], tallest: number): number {
  let [fits, not] = [0, RISE / tallest]
  const room = Math.max(WIDTH - EDGE * 2, moments.length * SLOT)
  const isRoom = (scale: number) => sum(moments.map((moment) => slotOf(moment, scale))) <= room
  if (isRoom(not)) return not
  for (let step = 0; step < 40; step++) {
    const middle = (fits + not) / 2
    if (isRoom(middle)) fits = middle
    else not = middle
  }
  return fits
}

/** The round years from at or before the first, and at the end the last year itself; the turn of the eras is the year 1. */
function roundYears(first: number, last: number): readonly number[] {
  const step = stepOf(last - first)
  const [from, to] = [Math.floor(first / step), Math.ceil(last / step)]
  const round = Array.from({ length: to - from }, (_, at) => (from + at) * step || 1)
  // One that is near to the end would touch its words.
  return [...round.filter((year) => last - year > (last - from * step) / 16), last]
}

/** Lays out moments in the order of time. */
export function layOutTimeline(moments: readonly TimelineMoment[]): TimelineSheet {
  const years = moments.map(({ year }) => year)
  const round = roundYears(Math.min(...years), Math.max(...years))
  const tallest = Math.max(0, ...moments.map(({ front }) => (front ? riseOf(front) : 0)))
  const scale = tallest ? scaleOf(moments, tallest) : undefined
  const slots = moments.map((moment) => slotOf(moment, scale ?? 0))
  const width = Math.max(WIDTH, sum(slots) + EDGE * 2)
  const spare = (width - EDGE * 2 - sum(slots)) / moments.length
  const [from, to] = [continuous(round.at(0) ?? 0), continuous(round.at(-1) ?? 1)]
  const at = (year: number) => EDGE + ((continuous(year) - from) / Math.max(1, to - from)) * (width - EDGE * 2)
  let start = EDGE
  return {
    width,
    rise: tallest * (scale ?? 0),
    scale,
    places: moments.map(({ year }, index) => {
      const whole = (slots[index] ?? 0) + spare
      start += whole
      return { x: start - whole / 2, at: at(year) }
    }),
    ticks: round.map((year) => ({ at: at(year), words: yearWords(year) })),
  }
}
