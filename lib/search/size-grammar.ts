/**
 * Reads the sizes in a question. Pure. size-examples.ts has one of each; in EBNF, where words may stand before, between and after:
 *
 *     size       = comparison length [side] | between length ("and" | "to" | "-") length [side] | length ("to" | "-") length [side]
 *                | length "x" length ["x" length] | length [side] | than thing | fits thing { ("and" | ",") thing }
 *     comparison = "under" | "at most" | "over" | "at least" | "about" | than, and what else size-words.ts has for each
 *     than       = ("smaller" | "larger" | "narrower" | "wider" | "lower" | "taller" | "thinner" | "deeper") "than"
 *     length     = number [unit];   unit = mm | cm | m | in | " | cards
 *
 * Of several lengths the last one's unit holds for those without. A number without any unit is in mm, and is read as a length only where
 * no other word follows it: "under 60" is a size and "under 60 dollars" is none. A lone length means about that much.
 */

import { MOST_THINGS } from '../fit/question.ts'
import { isUnit, quoted, readMeasure } from '../fit/typed.ts'
import { type AskedSide, NEAR, type SizeCondition } from './size-condition.ts'
import { findThing, type SizedThing } from './size-things.ts'
import { articles, type Comparison, comparisons, fits, joins, numbers, sideWords, times } from './size-words.ts'
import { fold } from './tokens.ts'

type Lexeme = { readonly kind: 'word' | 'number' | 'sign'; readonly text: string; readonly from: number; readonly to: number }

export type SizeReading = {
  readonly conditions: readonly SizeCondition[]
  /** What is wrong with a size, in words for the reader. */
  readonly problems: readonly string[]
  /** What something was to be compared with and is not among our things. */
  readonly unknown?: string
  /** The sizes as they were typed. */
  readonly sizes: string
  /** The text without them. */
  readonly rest: string
}

const LEXEME = /(?<number>\d[\d.,]*(?:\^\d+|\/\d+)?|[½¼¾])|(?<word>[\p{L}\p{M}]+)|(?<sign>[<>]=?|\S)/gu

function lexemesIn(text: string): readonly Lexeme[] {
  return [...text.matchAll(LEXEME)].map(({ 0: match, index, groups }) => ({
    kind: groups?.number ? 'number' : groups?.word ? 'word' : 'sign',
    text: groups?.word ? fold(match) : match.replace(/[.,]+$/, '') || match,
    from: index,
    to: index + match.length,
  }))
}

/** A length as it stands: the figures, the unit if there is one, and how many lexemes both take. */
type Figure = { readonly figures: string; readonly unit?: string; readonly next: number; readonly isFollowed: boolean }

type Read = { readonly condition?: SizeCondition; readonly problem?: string; readonly unknown?: string; readonly next: number }

/** Thrown away as soon as a text is read: where one is in it. */
class Reader {
  readonly lexemes: readonly Lexeme[]

  constructor(
    readonly text: string,
    private readonly things: readonly SizedThing[],
  ) {
    this.lexemes = lexemesIn(text)
  }

  private word(at: number): string | undefined {
    return this.lexemes[at]?.text
  }

  /** The place after some words, where they stand here. */
  private after(at: number, words: readonly string[]): number | undefined {
    return words.every((word, by) => this.word(at + by) === word) ? at + words.length : undefined
  }

  /** The place after the longest of some phrases that stands here. */
  private afterAny(at: number, phrases: readonly (readonly string[])[]): number | undefined {
    return phrases.flatMap((phrase) => this.after(at, phrase) ?? []).toSorted((one, other) => other - one)[0]
  }

  textFrom(at: number, next: number): string {
    return this.text.slice(this.lexemes[at]?.from ?? 0, this.lexemes[next - 1]?.to ?? 0)
  }

  private side(at: number): { readonly side?: AskedSide; readonly next: number } {
    const side = sideWords[this.word(at) ?? '']
    return side ? { side, next: at + 1 } : { next: at }
  }

  private figure(at: number): Figure | undefined {
    const isNegative =
      this.word(at) === '-' && this.lexemes[at + 1]?.kind === 'number' && this.lexemes[at]?.to === this.lexemes[at + 1]?.from
    const from = isNegative ? at + 1 : at
    const lexeme = this.lexemes[from]
    const spelt = numbers[this.word(from) ?? '']
    if (!lexeme || (lexeme.kind !== 'number' && spelt === undefined)) return undefined
    // "half a card", "a card"
    let next = from + 1
    if (lexeme.kind === 'word' && articles.has(this.word(next) ?? '')) next++
    const figures = `${isNegative ? '-' : ''}${spelt ?? lexeme.text}`
    const unit = this.word(next)
    if (unit !== undefined && isUnit(unit) && !this.isPreposition(next)) return { figures, unit, next: next + 1, isFollowed: false }
    if (lexeme.kind === 'word') return undefined
    return { figures, next, isFollowed: this.isOtherWord(next) }
  }

  /** "in" is no unit where something is said to be in something. */
  private isPreposition(at: number): boolean {
    return this.word(at) === 'in' && (this.isOtherWord(at + 1) || this.lexemes[at + 1]?.kind === 'number')
  }

  private isOtherWord(at: number): boolean {
    const lexeme = this.lexemes[at]
    return lexeme?.kind === 'word' && !joins.has(lexeme.text) && !times.has(lexeme.text) && sideWords[lexeme.text] === undefined
  }

  /** Lengths in mm; the unit of the last one holds for those without. What is wrong with one is told instead. */
  private lengths(figures: readonly Figure[]): readonly number[] | string {
    const shared = figures.findLast(({ unit }) => unit)?.unit ?? 'mm'
    const lengths: number[] = []
    for (const { figures: digits, unit = shared } of figures) {
      const measure = readMeasure(`${digits} ${unit}`)
      if ('problem' in measure) return measure.problem
      lengths.push(measure.length)
    }
    return lengths
  }

  private thing(at: number): { readonly thing: SizedThing; readonly next: number } | undefined {
    const from = articles.has(this.word(at) ?? '') ? at + 1 : at
    const words: { readonly text: string; readonly next: number }[] = []
    for (let next = from; next < this.lexemes.length && words.length < 10; next++) {
      const lexeme = this.lexemes[next]
      if (lexeme && lexeme.kind !== 'sign') words.push({ text: fold(lexeme.text), next: next + 1 })
    }
    const found = findThing(
      words.map(({ text }) => text),
      this.things,
    )
    const last = found && words[found.length - 1]
    return found && last && { thing: found.thing, next: last.next }
  }

  /** "between 5 and 9 cm", "5 to 9 cm wide". */
  private between(at: number, isAsked: boolean): Read | undefined {
    const first = this.figure(at)
    const second = first && joins.has(this.word(first.next) ?? '') ? this.figure(first.next + 1) : undefined
    if (!first || !second || second.isFollowed || (!isAsked && !second.unit)) return undefined
    const { side = 'front', next } = this.side(second.next)
    const lengths = this.lengths([first, second])
    if (typeof lengths === 'string') return { problem: lengths, next }
    const [from = 0, to = 0] = lengths
    if (from >= to) return { problem: `${quoted(this.textFrom(at, second.next))} runs backwards. Type the shorter length first.`, next }
    return { condition: { kind: 'range', side, from, to, isClosed: true }, next }
  }

  /** "40 x 40", "53 x 43 x 15 mm". */
  private front(at: number): Read | undefined {
    const figures: Figure[] = []
    for (let from = at; figures.length < 3; ) {
      const figure = this.figure(from)
      if (!figure) break
      figures.push(figure)
      if (!times.has(this.word(figure.next) ?? '')) break
      from = figure.next + 1
    }
    const last = figures.at(-1)
    if (!last || figures.length < 2 || last.isFollowed) return undefined
    const lengths = this.lengths(figures)
    if (typeof lengths === 'string') return { problem: lengths, next: last.next }
    const [width = 0, height = 0, depth] = lengths
    return { condition: { kind: 'about', sides: depth === undefined ? [width, height] : [width, height, depth] }, next: last.next }
  }

  /** A length by itself: with its unit, or with the side that it is of. */
  private about(at: number): Read | undefined {
    const figure = this.figure(at)
    if (!figure || figure.isFollowed) return undefined
    const { side, next } = this.side(figure.next)
    if (!figure.unit && side === undefined) return undefined
    return this.range(figure, { kind: 'about' }, side ?? 'front', next)
  }

  private range(figure: Figure, { kind }: Pick<Comparison, 'kind'>, side: AskedSide, next: number): Read {
    const lengths = this.lengths([figure])
    if (typeof lengths === 'string') return { problem: lengths, next }
    const [length = 0] = lengths
    return { condition: rangeOf(kind, side, length), next }
  }

  private comparison(at: number): Read | undefined {
    for (const comparison of comparisons) {
      const next = this.afterAny(at, comparison.words)
      if (next === undefined) continue
      // "Wider than a card" compares with a thing, "wider than 1 card" with a length.
      const named = comparison.isThan && articles.has(this.word(next) ?? '') ? this.thing(next) : undefined
      if (named) return { ...compared(comparison, named.thing), next: named.next }
      const figure = this.figure(next)
      if (figure && !figure.isFollowed) {
        const { side, next: end } = this.side(figure.next)
        return this.range(figure, comparison, side ?? comparison.side ?? 'front', end)
      }
      const found = comparison.isThan ? this.thing(next) : undefined
      if (found) return { ...compared(comparison, found.thing), next: found.next }
      if (comparison.isThan) return this.isNamed(next)
    }
    return undefined
  }

  /** "fits an iPhone 15 and a lipstick". */
  private room(at: number): Read | undefined {
    const begin = this.afterAny(at, fits)
    if (begin === undefined) return undefined
    const objects = []
    let next = begin
    for (let from = begin; ; ) {
      const found = this.thing(from)
      if (!found?.thing.object) break
      objects.push(found.thing.object)
      next = found.next
      if (!['and', ',', '+', '&'].includes(this.word(next) ?? '')) break
      from = next + 1
    }
    if (!objects.length) return this.isNamed(begin)
    return objects.length > MOST_THINGS
      ? { problem: `That is ${objects.length} things. Ask for ${MOST_THINGS} or fewer.`, next }
      : { condition: { kind: 'fits', things: objects }, next }
  }

  /** What stands where a thing should: not ours. It is looked for as words. */
  private isNamed(at: number): Read | undefined {
    const from = articles.has(this.word(at) ?? '') ? at + 1 : at
    const unknown = this.lexemes[from]?.kind === 'word' ? this.textFrom(from, this.lexemes.length) : undefined
    return unknown ? { unknown, next: from } : undefined
  }

  read(at: number): Read | undefined {
    const begin = this.afterAny(at, [['between'], ['from']])
    return (
      (begin === undefined ? undefined : this.between(begin, true)) ??
      this.front(at) ??
      this.between(at, false) ??
      this.comparison(at) ??
      this.room(at) ??
      this.about(at)
    )
  }
}

function rangeOf(kind: Comparison['kind'], side: AskedSide, length: number): SizeCondition {
  const range = { kind: 'range', side, from: 0, to: Number.POSITIVE_INFINITY, isClosed: false } as const
  switch (kind) {
    case 'under':
      return { ...range, to: length }
    case 'at most':
      return { ...range, to: length, isClosed: true }
    case 'over':
      return { ...range, from: length }
    case 'at least':
      return { ...range, from: length, isClosed: true }
    case 'about':
      return { ...range, from: length * (1 - NEAR), to: length * (1 + NEAR), isClosed: true, about: length }
  }
}

/** A comparison with something: by the side that is named, or by the whole front. */
function compared({ kind, side }: Comparison, { standard }: SizedThing): Omit<Read, 'next'> {
  const missing = (what: string) => ({
    problem: `No source that we have read gives the ${what} of ${standard.name}. Compare with something else.`,
  })
  if (side === undefined) {
    if (!standard.width || !standard.height) return missing('front')
    return { condition: { kind: kind === 'under' ? 'smaller' : 'larger', standard } }
  }
  const length = side === 'front' ? Math.max(standard.width ?? 0, standard.height ?? 0) : standard[side]
  if (!length) return missing(side === 'front' ? 'front' : side)
  const range = rangeOf(kind, side, length)
  return range.kind === 'range' ? { condition: { ...range, standard } } : {}
}

/** Reads the sizes in a text, from left to right; everything else is left as words. */
export function readSizes(text: string, things: readonly SizedThing[]): SizeReading {
  const reader = new Reader(text, things)
  const conditions: SizeCondition[] = []
  const problems: string[] = []
  let unknown: string | undefined
  let rest = ''
  const sizes: string[] = []
  let taken = 0
  for (let at = 0; at < reader.lexemes.length; ) {
    const read = reader.read(at)
    if (!read || read.next <= at) {
      at++
      continue
    }
    rest += `${text.slice(taken, reader.lexemes[at]?.from)} `
    taken = reader.lexemes[read.next - 1]?.to ?? text.length
    const begin = at
    at = read.next
    if (read.condition) {
      conditions.push(read.condition)
      sizes.push(reader.textFrom(begin, at))
    }
    if (read.problem) problems.push(read.problem)
    unknown ??= read.unknown
  }
  return {
    conditions,
    problems,
    ...(unknown !== undefined && { unknown }),
    sizes: sizes.join(' '),
    rest: (rest + text.slice(taken)).replace(/\s+/g, ' ').trim(),
  }
}
