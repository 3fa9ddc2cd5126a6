/** The sheet of a bag's drawing: what stands where on the base line, in mm, so that everything is to one scale. Pure. */
import type { PocketObject } from '../content/types.ts'
import { card } from './measure.ts'

/** What stands on the base line: its left foot, and its size in mm. */
export type Standing = { readonly x: number; readonly width: number; readonly height: number }

export type Sheet = {
  readonly front: Standing
  /** From the side, where the depth is known. */
  readonly side?: Standing
  readonly card: Standing
  readonly things: readonly (Standing & { readonly object: PocketObject })[]
  /** Of the whole, in mm. */
  readonly width: number
  readonly rise: number
  /** The size of letters, in mm of the sheet. */
  readonly text: number
  /** A round length for the bar that tells the scale, in mm. */
  readonly bar: number
  /** How many mm of the bag are one of paper when the sheet is printed: it fits on a page of A4 with its margins. */
  readonly ratio: number
}

type Drawn = { readonly width: number; readonly height: number; readonly depth?: number }

/** The width of paper that a drawing may take, in mm: A4 upright, less two margins of 20. */
const PAPER = 170

const sizeOfFace = ({ width, height, diameter }: PocketObject) => ({ width: diameter ?? width ?? 0, height: diameter ?? height ?? 0 })

/** Lays a bag of a rise in mm (its height with the handle), a card and some things side by side. */
export function layOut({ width, height, depth }: Drawn, rise: number, objects: readonly PocketObject[]): Sheet {
  const faces = objects.map((object) => ({ object, ...sizeOfFace(object) }))
  const widths = [width, ...(depth ? [depth] : []), card.width, ...faces.map((face) => face.width)]
  const bare = widths.reduce((sum, one) => sum + one, 0)
  const gap = bare * 0.05
  // The height is written between the front and what follows.
  const written = bare * 0.08
  const whole = bare + gap * (widths.length - 1) + written
  let at = 0
  const stand = (wide: number, high: number, after = gap): Standing => {
    const standing = { x: at, width: wide, height: high }
    at += wide + after
    return standing
  }
  const front = stand(width, height, gap + written)
  const side = depth ? stand(depth, height) : undefined
  const sheet = {
    front,
    ...(side ? { side } : {}),
    card: stand(card.width, card.height),
    things: faces.map((face) => ({ ...stand(face.width, face.height), object: face.object })),
  }
  return {
    ...sheet,
    width: whole,
    rise: Math.max(rise, card.height, ...faces.map((face) => face.height)),
    text: whole * 0.03,
    bar: roundBelow(whole / 3),
    ratio: [1, 2, 3, 4, 5].find((ratio) => whole / ratio <= PAPER) ?? 10,
  }
}

/** The largest of 1, 2 and 5 times a power of ten that is not above a length. */
function roundBelow(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length))
  return [5, 2, 1].map((one) => one * power).find((one) => one <= length) ?? power
}
