/** The door to everything that is not a story: the catalogue, and the names that stories are filed under. */

import type { Bag, GaugeObject, Named, PocketObject, Section, ShoppingList, Size } from '../types.ts'
import { readIndex } from './index/read.ts'

const bySlug = <T extends { slug: string }>(entries: readonly T[], slug: string) => entries.find((entry) => entry.slug === slug)

type BagEntry = Omit<Bag, 'alsoKnownAs' | 'houses' | 'prices' | 'claims' | 'gaps'> & Partial<Bag>

type ObjectEntry = Omit<PocketObject | GaugeObject, 'kind' | 'gaps'> & Partial<Pick<PocketObject | GaugeObject, 'kind' | 'gaps'>>

const bags = new WeakMap<readonly BagEntry[], readonly Bag[]>()

/** The area of the front in mm², infinite where it is not known: those bags come last. */
const frontArea = ({ width, height }: Size) => (width && height ? width * height : Number.POSITIVE_INFINITY)

/** Every bag, the smallest front first; those of unknown size last, by name. */
export function listBags(): readonly Bag[] {
  const entries = readIndex<BagEntry>('bag')
  const known = bags.get(entries)
  if (known) return known
  const listed = entries
    .map(
      (entry): Bag => ({
        ...entry,
        alsoKnownAs: entry.alsoKnownAs ?? [],
        houses: entry.houses ?? [],
        prices: entry.prices ?? [],
        claims: entry.claims ?? [],
        gaps: entry.gaps ?? [],
      }),
    )
    .sort((a, b) => (frontArea(a) === frontArea(b) ? a.name.localeCompare(b.name) : frontArea(a) - frontArea(b)))
  bags.set(entries, listed)
  return listed
}

export function findBag(slug: string): Bag | undefined {
  return bySlug(listBags(), slug)
}

const listThingsAndGauges = () =>
  readIndex<ObjectEntry>('object').map(
    (entry) => ({ ...entry, kind: entry.kind ?? 'thing', gaps: entry.gaps ?? [] }) as PocketObject | GaugeObject,
  )

/** Every thing that goes into bags, by slug. */
export const listObjects = (): readonly PocketObject[] => listThingsAndGauges().filter((entry) => entry.kind === 'thing')

/** Every box or cylinder that others decide with, by slug. */
export const listGauges = (): readonly GaugeObject[] => listThingsAndGauges().filter((entry) => entry.kind === 'gauge')

export const findGauge = (slug: string): GaugeObject | undefined => bySlug(listGauges(), slug)

export function findObject(slug: string): PocketObject | undefined {
  return bySlug(listObjects(), slug)
}

/** Sections in the order of the navigation. */
export function listSections(): readonly Section[] {
  return [...readIndex<Section>('section')].sort((a, b) => a.order - b.order)
}

export function findSection(slug: string): Section | undefined {
  return bySlug(listSections(), slug)
}

export function listTopics(): readonly Named[] {
  return readIndex<Named>('topic')
}

export function listDesks(): readonly Named[] {
  return readIndex<Named>('desk')
}

export function listHouses(): readonly Named[] {
  return readIndex<Named>('house')
}

export function findNamed(kind: 'topic' | 'desk' | 'house', slug: string): Named | undefined {
  return bySlug(readIndex<Named>(kind), slug)
}

export function findShoppingList(slug: string): ShoppingList | undefined {
  return bySlug(readIndex<ShoppingList>('shopping'), slug)
}
