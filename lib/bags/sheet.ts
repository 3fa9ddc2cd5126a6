/** The sheet of a bag's drawing: what stands where on two base lines, in mm, so that everything is to one scale. Pure. */
import type { PocketObject } from '../types.ts'
import { card } from './measure.ts'

/** What stands on a base line: its left foot, the line's y, and its size in mm. */
export type StandingShape = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Sheet = {
  readonly front: StandingShape
  /** From the side, where the depth is known. */
  readonly side?: StandingShape
  readonly card: StandingShape
  /** On a second line, beneath. */
  readonly things: readonly (StandingShape & { readonly object: PocketObject })[]
  /** Of the whole, in mm. */
  readonly width: number
  readonly rise: number
  /** Where the bar that tells the scale lies, and its round length, in mm. */
  readonly bar: { readonly y: number; readonly length: number }
  /** The size of letters, in mm of the sheet. */
  readonly text: number
  /** How many mm of the bag are one of paper when the sheet is printed: it fits on a page of A4 with its margins. */
  readonly ratio: number
}

type Drawn = { readonly width: number; readonly height: number; readonly depth?: number }

/** The width of paper that a drawing may take, in mm: A4 upright, less two margins of 20. */
const PAPER = 170
/** Letters, as a part of the sheet's width. */
const TEXT = 0.028

const sizeOfFace = ({ width, height, diameter }: PocketObject) => ({ width: diameter ?? width ?? 0, height: diameter ?? height ?? 0 })
const sum = (lengths: readonly number[]) => lengths.reduce((total, one) => total + one, 0)

/**
 * Lays a bag of a rise in mm (its height with the handle) and a card on one line, and some things on another. Beneath each there is
 * room for its words: a sheet is widened until they do not touch.
 */
export function layOut({ width, height, depth }: Drawn, rise: number, objects: readonly PocketObject[]): Sheet {
  const faces = objects.map((object) => ({ object, ...sizeOfFace(object) }))
  const bare = Math.max(width + (depth ?? 0) + card.width, sum(faces.map((face) => face.width)))
  const text = (bare * TEXT) / 0.72
  const gap = text * 1.6
  /** Room for a label: with the gap beside it, for the nine letters of "bank card", the longest. */
  const slot = (wide: number) => Math.max(wide, text * 4.5)
  const across = (start: number, wide: number) => ({ x: start + (slot(wide) - wide) / 2, next: start + slot(wide) + gap })

  const afterFront = width + text * 2.6 + gap
  const side = depth ? across(afterFront, depth) : undefined
  const bank = across(side?.next ?? afterFront, card.width)
  const second = text * 5 + Math.max(0, ...faces.map((face) => face.height))
  let start = 0
  const things = faces.map(({ object, ...size }) => {
    const { x, next } = across(start, size.width)
    start = next
    return { x, y: second, ...size, object }
  })
  const whole = Math.max(bank.next, start) - gap
  return {
    front: { x: 0, y: 0, width, height },
    ...(depth && side ? { side: { x: side.x, y: 0, width: depth, height } } : {}),
    card: { x: bank.x, y: 0, width: card.width, height: card.height },
    things,
    width: whole,
    rise: Math.max(rise, card.height),
    bar: { y: (things.length ? second : 0) + text * 5, length: roundBelow(whole / 3) },
    text,
    ratio: [1, 2, 3, 4, 5].find((ratio) => (whole + text * 2) / ratio <= PAPER) ?? 10,
  }
}

/** The largest of 1, 2 and 5 times a power of ten that is not above a length. */
function roundBelow(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length))
  return [5, 2, 1].map((one) => one * power).find((one) => one <= length) ?? power
}
