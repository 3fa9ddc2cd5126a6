/** A question as an address holds it: what was typed, what is wrong with it, at its field, and the question when nothing is. Pure. */
import type { Bag, PocketObject } from '../types.ts'
import type { Question } from './answer.ts'
import { quoted, readLength } from './typed.ts'

export const sides = ['width', 'height', 'depth'] as const
type Side = (typeof sides)[number]
export type QuestionField = Side | 'bag' | 'object' | 'measured'

/** What stood in the form, kept as it was typed. */
export type Typed = Readonly<Record<Side, string>> & {
  readonly bag: string
  readonly measured: string
  readonly objects: readonly string[]
}

export type Asked = {
  readonly typed: Typed
  /** By field, in words for the reader. */
  readonly problems: Partial<Record<QuestionField, string>>
  readonly question?: Question & { readonly bag?: Bag }
}

/** Things that may be asked about at once. */
export const MOST_THINGS = 6

type Catalogue = { readonly findBag: (slug: string) => Bag | undefined; readonly findObject: (slug: string) => PocketObject | undefined }
type QuestionProblems = Asked['problems']

const distinct = (values: readonly string[]) => [...new Set(values.filter(Boolean))]

function bagProblem(slugs: readonly string[], bag: Bag | undefined, isTyped: boolean, isSent: boolean): string | undefined {
  const [slug] = slugs
  if (slugs.length > 1) return 'Choose one bag.'
  if (slug && isTyped) return 'Choose a bag, or type the sides of one: not both.'
  if (slug && !bag) return `${quoted(slug)} is not in the catalogue. Choose a bag, or type the sides of one.`
  return !slug && !isTyped && isSent ? 'Choose a bag, or type the sides of one.' : undefined
}

function objectProblem(slugs: readonly string[], unknown: string | undefined, isSent: boolean): string | undefined {
  if (unknown !== undefined) return `${quoted(unknown)} is not among our things. Choose from the list.`
  if (slugs.length > MOST_THINGS) return `That is ${slugs.length} things. Choose ${MOST_THINGS} or fewer.`
  return !slugs.length && isSent ? 'Choose at least one thing.' : undefined
}

/** The lengths that were typed, in mm, and what is wrong with the others. */
function readSides(typed: Typed, isSent: boolean): { readonly size: Partial<Record<Side, number>>; readonly problems: QuestionProblems } {
  const size: Partial<Record<Side, number>> = {}
  const problems: QuestionProblems = {}
  for (const side of sides) {
    const length = readLength(typed[side])
    if (typeof length === 'number') size[side] = length
    else if (isSent || typed[side].trim()) problems[side] = length.problem
  }
  return { size, problems }
}

const present = (problems: QuestionProblems): QuestionProblems => Object.fromEntries(Object.entries(problems).filter(([, words]) => words))

/**
 * Reads a query. What the form leaves empty is missing only once the form was sent, which `measured` tells: an address with just a
 * bag, as a bag's page links here, fills in the form. Names that are not ours are left alone.
 */
export function readQuestion(query: URLSearchParams, { findBag, findObject }: Catalogue): Asked {
  const one = (name: string) => query.get(name) ?? ''
  const bags = distinct(query.getAll('bag'))
  const objects = distinct(query.getAll('object'))
  const [width, height, depth] = [one('width'), one('height'), one('depth')]
  const typed: Typed = { bag: bags[0] ?? '', width, height, depth, measured: one('measured'), objects }
  const isSent = query.has('measured')
  const isTyped = sides.some((side) => typed[side].trim())
  const bag = typed.bag ? findBag(typed.bag) : undefined
  const { size, problems: inSides } = isTyped && !typed.bag ? readSides(typed, isSent) : { size: {}, problems: {} }

  const problems = present({
    bag: bagProblem(bags, bag, isTyped, isSent),
    ...inSides,
    measured: ['', 'inside', 'outside'].includes(typed.measured) ? undefined : 'Choose inside or outside.',
    object: objectProblem(
      objects,
      objects.find((slug) => !findObject(slug)),
      isSent,
    ),
  })
  const isWhole = objects.length > 0 && (bag !== undefined || sides.every((side) => size[side] !== undefined))
  if (Object.keys(problems).length || !isWhole) return { typed, problems }
  const measured = !bag && typed.measured !== 'outside' ? 'inside' : 'outside'
  return { typed, problems, question: { bag, size: bag ?? size, measured, things: objects.flatMap((slug) => findObject(slug) ?? []) } }
}
