/** Sizes in a story's text against the catalogue: a size that is typed by hand must be the one that the catalogue gives. */
import { dimensions } from '../../bags/measure.ts'
import type { ContentIndex } from './content-index.ts'
import { listGroups } from './lists.ts'
import { measureOwnersOf } from './measure-owner.ts'
import { listMeasures, type Measure, type Side } from './measures.ts'
import { type Naming, straightQuotes } from './names.ts'
import type { Parsed } from './parse.ts'
import { listPassages, type Passage, problemInPassage } from './passages.ts'
import type { ContentProblem } from './problem.ts'
import type { ReadStory } from './text.ts'

const number = (value: unknown) => (typeof value === 'number' && value > 0 ? value : undefined)
/** The sides that the catalogue knows of a bag, in mm. */
export const sizeOf = ({ data }: Parsed) => ({ width: number(data.width), height: number(data.height), depth: number(data.depth) })

/** Millimetres in one of each unit that a catalogue entry may quote. */
const units: readonly (readonly [RegExp, number])[] = [
  [/mm\b|millimet/i, 1],
  [/cm\b|centimet/i, 10],
  [/\bin(?:ch|ches)?\b|\d(?:″|")/i, 25.4],
]

/** All that the numbers of a text may mean in mm, in the units that the text uses. */
function lengthsIn(text: string): readonly number[] {
  const numbers = Array.from(text.matchAll(/\d+(?:\.\d+)?/g), ([digits]) => Number(digits))
  return units.filter(([unit]) => unit.test(text)).flatMap(([, factor]) => numbers.map((value) => value * factor))
}

/** Whether each of a few things has one of its own among others. */
function canPair<A, B>([first, ...rest]: readonly A[], others: readonly B[], isPair: (a: A, b: B) => boolean): boolean {
  if (first === undefined) return true
  return others.some((other, at) => isPair(first, other) && canPair(rest, others.toSpliced(at, 1), isPair))
}

const isLength = ({ mm, slack }: Side, length: number) => Math.abs(length - mm) <= slack

/** Whether a measure is the catalogue's, as far as the catalogue knows the sides, or one that its entry quotes. */
function agrees(sides: readonly Side[], bag: Parsed): boolean {
  const known = Object.values(sizeOf(bag)).filter((length) => length !== undefined)
  if (sides.length > known.length ? canPair(known, sides, (length, side) => isLength(side, length)) : canPair(sides, known, isLength))
    return true
  const quoted = [bag.data.asStated, bag.data.note, ...listGroups(bag.data.claims).map(({ says }) => says)]
  return quoted.some((text) => canPair(sides, lengthsIn(String(text ?? '')), isLength))
}

/** Whether a measure of two sides is that of an object, such as a bank card: then it stands there for comparison. */
function isObject(sides: readonly Side[], objects: ContentIndex['objects']): boolean {
  const isSize = ({ data }: Parsed) => {
    const lengths = [data.width, data.height, data.thickness].filter((length) => typeof length === 'number')
    return canPair(sides, lengths, isLength)
  }
  return sides.length > 1 && [...objects.values()].some(isSize)
}

/** "about 5 cm wide" may be a tenth off. */
function sidesOf({ at, sides }: Measure, text: string): readonly Side[] {
  if (!/\b(?:about|around|roughly|approximately|some) $/.test(text.slice(0, at))) return sides
  return sides.map(({ mm, slack }) => ({ mm, slack: Math.max(slack, mm / 10) }))
}

/** A size that stands by itself between the stops of a caption is that of the bag in the drawing. */
function isLabel({ at, end, sides }: Measure, names: readonly Naming[], { text, drawn }: Passage): boolean {
  if (drawn === undefined || sides.length < 2 || names.some((name) => name.end <= at && name.document.slug !== drawn)) return false
  return /(?:^|[,.;(]) ?$/.test(text.slice(0, at).replaceAll('\n', ' ')) && /^ ?(?:[,.;)]|$)/.test(text.slice(end))
}

/** Names that are of one bag only. */
const listBagNames = (found: readonly Naming[]) =>
  found.filter(({ document, at }) => document.document === 'bag' && found.filter((other) => other.at === at).length === 1)

/** Problems of the sizes that a story's text gives. */
export function checkSizes(story: ReadStory, { bags, objects, findNames }: ContentIndex): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  for (const passage of listPassages(story)) {
    if (!/\d ?(?:mm|cm|milli|centi)/.test(straightQuotes(passage.text))) continue
    const text = straightQuotes(passage.text)
    const measures = listMeasures(text)
    const names = measures.length ? listBagNames(findNames(text)) : []
    const owners = measureOwnersOf(measures, names, text)
    for (const measure of measures) {
      const slug = owners.get(measure)?.document.slug ?? (isLabel(measure, names, passage) ? passage.drawn : undefined)
      const bag = slug === undefined ? undefined : bags.get(slug)
      if (!bag || agrees(sidesOf(measure, text), bag) || isObject(measure.sides, objects)) continue
      const message = `"${bag.data.name}" is given here as ${measure.text}, but the catalogue says ${dimensions(sizeOf(bag))}. Write <Size bag="${slug}" />, or tell the claim in the catalogue.`
      problems.push(problemInPassage(story, passage, measure.at, message))
    }
  }
  return problems
}
