/** Finds the thing or the bag that a name in a question means. Pure. */
import type { Bag, PocketObject } from '../types.ts'
import { listNearWords } from './nearest-word.ts'
import type { Standard } from './size-condition.ts'
import { wordsIn } from './tokens.ts'

export type Catalogue = { readonly bags: readonly Bag[]; readonly objects: readonly PocketObject[] }

/** Something with a size, by all names that it goes by, in words. */
export type SizedThing = { readonly names: readonly (readonly string[])[]; readonly standard: Standard; readonly object?: PocketObject }

/** What is meant by names that several things of the catalogue have: a card is the unit of this magazine. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  'card-id1': ['card', 'credit card', 'debit card'],
  'lipstick-tube': ['lipstick'],
}

const withoutBrackets = (name: string) => name.replace(/\([^)]*\)/g, ' ')
const withoutArticle = (name: string) => name.replace(/^(?:the|an?)\s/i, '')

const toThing = (names: readonly string[], standard: Standard, object?: PocketObject): SizedThing => ({
  names: names.map(wordsIn).filter(({ length }) => length > 0),
  standard,
  ...(object && { object }),
})

/** What sizes can be compared with: things first, since a name that both have is more often that of a thing. */
export function sizedThings({ bags, objects }: Catalogue): readonly SizedThing[] {
  return [
    ...objects.map((object) => {
      const { slug, name, nameWithArticle, width, height, thickness, diameter } = object
      const size = { width: width ?? diameter, height: height ?? diameter, depth: thickness }
      return toThing(
        [withoutBrackets(name), withoutArticle(nameWithArticle), ...(aliases[slug] ?? [])],
        { ...size, name: nameWithArticle },
        object,
      )
    }),
    ...bags.map(({ slug, name, alsoKnownAs, width, height, depth }) =>
      toThing([withoutBrackets(name), name, ...alsoKnownAs], { width, height, depth, name, path: `/bags/${slug}` }),
    ),
  ]
}

const isEqual = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, at) => word === other[at])
const isWithin = (part: readonly string[], whole: readonly string[]) =>
  whole.some((_, at) => isEqual(part, whole.slice(at, at + part.length)))

/** The thing of which exactly this is a name; else the one with the shortest name that has these words in a row. */
function thingNamed(words: readonly string[], things: readonly SizedThing[]): SizedThing | undefined {
  const exact = things.find(({ names }) => names.some((name) => isEqual(name, words)))
  if (exact) return exact
  const length = ({ names }: SizedThing) => Math.min(...names.filter((name) => isWithin(words, name)).map((name) => name.length))
  const [shortest] = things
    .filter(({ names }) => names.some((name) => isWithin(words, name)))
    .toSorted((one, other) => length(one) - length(other))
  return shortest
}

/** No name is longer. */
const MOST_WORDS = 8

/** The longest name at the start of some words, and how many of them it takes; a letter may be wrong in each. */
export function findThing(words: readonly string[], things: readonly SizedThing[]): { thing: SizedThing; length: number } | undefined {
  for (const isMended of [false, true]) {
    const known = isMended ? new Map(things.flatMap(({ names }) => names.flat().map((word) => [word, 1] as const))) : undefined
    const read = known ? words.map((word) => (known.has(word) ? word : (listNearWords(word, known, 1)[0] ?? word))) : words
    for (let length = Math.min(MOST_WORDS, read.length); length > 0; length--) {
      const thing = thingNamed(read.slice(0, length), things)
      if (thing) return { thing, length }
    }
  }
  return undefined
}
