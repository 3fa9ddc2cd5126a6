/** What a size asks of a bag, and how it is said. Lengths in mm. Pure. */
import { dimensions, mm } from '../bags/measure.ts'
import { listOf } from '../fit/names.ts'
import type { PocketObject, Size } from '../types.ts'

/** `front`: the longer side of the front, which is meant where no side is named. */
export type AskedSide = 'front' | 'width' | 'height' | 'depth'

/** A thing or a bag that others are compared with. */
export type Standard = Size & { readonly name: string /** Where more is said of it. */; readonly path?: string }

export type SizeCondition =
  | {
      readonly kind: 'range'
      readonly side: AskedSide
      /** What a side must be more than, or at least; 0 where nothing is asked. */
      readonly from: number
      readonly to: number
      /** Whether the ends count: "at most", and not "under". */
      readonly isClosed: boolean
      /** What a side is compared with. */
      readonly standard?: Standard
      /** The length that "about" was said of. */
      readonly about?: number
    }
  | { readonly kind: 'about'; readonly sides: readonly [number, number] | readonly [number, number, number] }
  | { readonly kind: 'smaller' | 'larger'; readonly standard: Standard }
  | { readonly kind: 'fits'; readonly things: readonly PocketObject[] }

/** A length that somebody gives stands for those within a tenth of it: bags are measured with tape, in inches as often as not. */
export const NEAR = 0.1

export const sideNames = { front: 'longer side of the front', width: 'width', height: 'height', depth: 'depth' } as const satisfies Record<
  AskedSide,
  string
>

const lengthIn = (length: number) => `${mm(length)} mm`

function rangeWords({ from, to, isClosed, about }: Extract<SizeCondition, { kind: 'range' }>): string {
  if (about !== undefined) return `within a tenth of ${lengthIn(about)}`
  if (from > 0 && Number.isFinite(to)) return `between ${mm(from)} and ${lengthIn(to)}`
  if (from > 0) return isClosed ? `at least ${lengthIn(from)}` : `over ${lengthIn(from)}`
  return isClosed ? `at most ${lengthIn(to)}` : `under ${lengthIn(to)}`
}

/** What is asked, as a reader is told that it was understood: "longer side of the front under 60 mm". */
export function conditionWords(condition: SizeCondition): string {
  switch (condition.kind) {
    case 'range': {
      const of = condition.standard ? `, that of ${condition.standard.name}` : ''
      return `${sideNames[condition.side]} ${rangeWords(condition)}${of}`
    }
    case 'about':
      return `sides within a tenth of ${condition.sides.map((side) => mm(side)).join(' × ')} mm`
    case 'smaller':
    case 'larger':
      return `a ${condition.kind} front than ${condition.standard.name}, ${dimensions({ width: condition.standard.width, height: condition.standard.height })}`
    case 'fits':
      return `room for ${listOf(condition.things)}`
  }
}

type Lines = { readonly widths: readonly number[]; readonly heights: readonly number[] }

/** The lines of a condition, with what is written at them: "60 mm", "the passport, 125 mm". Nothing where there is nothing to draw. */
export function askedLines(condition: SizeCondition): (Lines & { readonly label: string }) | undefined {
  const lines = linesOf(condition)
  const { widths, heights } = lines
  if (!widths.length && !heights.length) return undefined
  const isSquare = condition.kind === 'range' && condition.side === 'front'
  const lengths = isSquare
    ? widths.map((length) => mm(length)).join(' to ')
    : [...widths, ...heights].map((length) => mm(length)).join(condition.kind === 'range' ? ' to ' : ' × ')
  return { ...lines, label: [nameIn(condition), `${lengths} mm`].filter(Boolean).join(', ') }
}

/** What a condition compares with, or asks room for. */
function nameIn(condition: SizeCondition): string | undefined {
  if (condition.kind === 'fits') return condition.things[0]?.nameWithArticle
  return condition.kind === 'about' ? undefined : condition.standard?.name
}

/** What is asked, to be drawn through what is found: widths and heights in mm, of lines across and up. */
function linesOf(condition: SizeCondition): Lines {
  const ends = (list: readonly (number | undefined)[]) =>
    list.filter((one) => one !== undefined && one > 0 && Number.isFinite(one)) as number[]
  switch (condition.kind) {
    case 'range': {
      const lengths = condition.about === undefined ? ends([condition.from, condition.to]) : [condition.about]
      const [isAcross, isUp] = [condition.side !== 'height', condition.side !== 'width']
      if (condition.side === 'depth') return { widths: [], heights: [] }
      return { widths: isAcross ? lengths : [], heights: isUp ? lengths : [] }
    }
    case 'about':
      return { widths: [condition.sides[0]], heights: [condition.sides[1]] }
    case 'smaller':
    case 'larger':
      return { widths: ends([condition.standard.width]), heights: ends([condition.standard.height]) }
    case 'fits': {
      const [thing] = condition.things
      return { widths: ends([thing?.width ?? thing?.diameter]), heights: ends([thing?.height ?? thing?.diameter]) }
    }
  }
}
