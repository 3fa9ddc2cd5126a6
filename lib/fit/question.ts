/** A question as an address holds it: what was typed, what is wrong with it, at its field, and the question when nothing is. Pure. */
import type { Bag, PocketObject } from '../content/types.ts'
import type { Question } from './answer.ts'

export const sides = ['width', 'height', 'depth'] as const
type Side = (typeof sides)[number]
export type Field = Side | 'bag' | 'object' | 'measured'

/** What stood in the form, kept as it was typed. */
export type Typed = Readonly<Record<Side, string>> & {
  readonly bag: string
  readonly measured: string
  readonly objects: readonly string[]
}

export type Asked = {
  readonly typed: Typed
  /** By field, in words for the reader. */
  readonly problems: Partial<Record<Field, string>>
  readonly question?: Question & { readonly bag?: Bag }
}

/** In mm: below the smallest bag there is, and above what anybody calls a bag. */
const LEAST = 0.1
const MOST = 2000
const MOST_THINGS = 6

const millimetres: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, inch: 25.4, inches: 25.4, '"': 25.4, '″': 25.4, m: 1000 }

/** A length in mm, or what to do about what was typed. */
export function readLength(typed: string): number | { readonly problem: string } {
  const text = typed.trim()
  if (!text) return { problem: 'Missing. Type it in millimetres.' }
  const [, digits = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s*(\p{L}+|"|″)?\.?$/iu.exec(text) ?? []
  const factor = millimetres[unit.toLowerCase()]
  if (digits && unit) {
    if (!factor) return { problem: `“${text}” has a unit that we do not know. Type millimetres, digits only.` }
    return {
      problem: `“${text}” has a unit. Type millimetres, digits only: ${Number((Number(digits.replace(',', '.')) * factor).toFixed(3))}.`,
    }
  }
  if (digits.includes(',')) return { problem: `Write the decimal point as a point: ${digits.replace(',', '.')}.` }
  if (!/^-?\d+(\.\d+)?$/.test(text))
    return { problem: `“${text.slice(0, 40)}” is not a number. Type millimetres, digits only, such as 53.` }
  const value = Number(text)
  if (value <= 0) return { problem: `${text} leaves no room. Type a length above zero.` }
  if (value < LEAST) return { problem: `${text} mm is less than ${LEAST}; the smallest bag that we know is 0.222 mm deep.` }
  if (value > MOST) return { problem: `${text} mm is more than two metres, which is luggage. Type ${MOST} or less.` }
  return value
}

type Catalogue = { readonly findBag: (slug: string) => Bag | undefined; readonly findObject: (slug: string) => PocketObject | undefined }

/**
 * Reads a query. What the form leaves empty is missing only once the form was sent, which `measured` tells: an address with just a
 * bag, as a bag's page links here, fills in the form. Names that are not ours are left alone.
 */
export function readQuestion(query: URLSearchParams, { findBag, findObject }: Catalogue): Asked {
  const one = (name: string) => query.get(name) ?? ''
  const objects = [...new Set(query.getAll('object').filter(Boolean))]
  const typed: Typed = {
    bag: one('bag'),
    width: one('width'),
    height: one('height'),
    depth: one('depth'),
    measured: one('measured'),
    objects,
  }
  const problems: Partial<Record<Field, string>> = {}
  const isSent = query.has('measured')
  const isTyped = sides.some((side) => typed[side].trim())

  if (query.getAll('bag').filter(Boolean).length > 1) problems.bag = 'Choose one bag.'
  else if (typed.bag && isTyped) problems.bag = 'Choose a bag, or type the sides of one: not both.'
  const bag = typed.bag ? findBag(typed.bag) : undefined
  if (typed.bag && !bag) problems.bag ??= `“${typed.bag.slice(0, 60)}” is not in the catalogue. Choose a bag, or type the sides of one.`
  if (!typed.bag && !isTyped && isSent) problems.bag = 'Choose a bag, or type the sides of one.'

  const lengths = sides.map((side) => {
    if (!isTyped || typed.bag) return undefined
    const length = readLength(typed[side])
    if (typeof length === 'number') return length
    problems[side] = length.problem
    return undefined
  })
  if (typed.measured && typed.measured !== 'inside' && typed.measured !== 'outside') problems.measured = `Choose inside or outside.`

  const things = objects.flatMap((slug) => findObject(slug) ?? [])
  const unknown = objects.find((slug) => !findObject(slug))
  if (unknown !== undefined) problems.object = `“${unknown.slice(0, 60)}” is not among our things. Choose from the list.`
  else if (things.length > MOST_THINGS) problems.object = `That is ${things.length} things. Choose ${MOST_THINGS} or fewer.`
  else if (!things.length && isSent) problems.object = 'Choose at least one thing.'

  const [width, height, depth] = lengths
  const isWhole = things.length > 0 && (bag !== undefined || isTyped)
  if (Object.keys(problems).length || !isWhole) return { typed, problems }
  const measured = !bag && typed.measured !== 'outside' ? 'inside' : 'outside'
  return { typed, problems, question: { bag, size: bag ?? { width, height, depth }, measured, things } }
}
