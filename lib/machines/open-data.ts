/**
 * The catalogue for other people's programs: JSON with everything, CSV with one row a bag. The same catalogue always makes the same
 * bytes: no file carries the day on which it was built.
 */
import { createHash } from 'node:crypto'
import { outsideVolume } from '../bags/measure.ts'
import { toCsv } from '../csv.ts'
import { absolute, site } from '../site.ts'
import type { Bag, Gap, GaugeObject, Names, NotedPrice, PocketObject, Size, Source } from '../types.ts'

/** Under what terms the data may be used; the page and the files say the same. */
export const licence = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** The box around the outside in cm³, to four significant figures: more would claim more than a ruler can. */
function volumeOf(size: Size): number | undefined {
  const exact = outsideVolume(size)
  return exact === undefined ? undefined : Number(exact.toPrecision(4))
}

// Names that only a story uses, such as the id of a source, mean nothing outside and are left here.
const toSource = ({ title, url }: Source) => ({ title, url })
const toGap = ({ what, reason }: Gap) => ({ what, reason })
const toPrice = ({ amount, currency, noted, shop, note }: NotedPrice) => ({ amount, currency, noted, shop, note })

const toBagEntry = (bag: Bag, houseNames: Names) => ({
  slug: bag.slug,
  address: absolute(`/bags/${bag.slug}`),
  name: bag.name,
  alsoKnownAs: bag.alsoKnownAs,
  houses: bag.houses.map((slug) => houseNames[slug] ?? slug),
  maker: bag.maker,
  kind: bag.kind,
  designer: bag.designer,
  shown: bag.shown,
  year: bag.year,
  width: bag.width,
  height: bag.height,
  depth: bag.depth,
  volume: volumeOf(bag),
  asStated: bag.asStated,
  materials: bag.materials,
  closure: bag.closure,
  prices: bag.prices.map(toPrice),
  claims: bag.claims.map(({ by, says }) => ({ by, says })),
  gaps: bag.gaps.map(toGap),
  note: bag.note,
  confidence: bag.confidence,
  sources: bag.sources.map(toSource),
})

const toObjectEntry = (object: PocketObject | GaugeObject) => ({
  slug: object.slug,
  kind: object.kind,
  name: object.name,
  nameWithArticle: object.nameWithArticle,
  shape: object.shape,
  width: object.width,
  height: object.height,
  thickness: object.thickness,
  diameter: object.diameter,
  volume: volumeOf({ width: object.width, height: object.height, depth: object.thickness }),
  note: object.note,
  gaps: object.gaps.map(toGap),
  confidence: object.confidence,
  sources: object.sources.map(toSource),
})

/** Changes when any entry does, and at no other time. The catalogue keeps no days, so none is printed. */
const versionOf = (entries: object) => createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12)

function head(title: string, description: string, entries: object) {
  return {
    title: `${site.name}: ${title}`,
    description: `${description} A field that is absent is not known; it is never zero.`,
    documentation: absolute('/data'),
    licence: licence.name,
    licenceAddress: licence.address,
    credit: `${site.name}, ${absolute('/')}. Keep the sources of each entry.`,
    version: versionOf(entries),
  }
}

/** What /bags.json holds: lengths in mm, volumes in cm³, noted prices in whole units of their currency. What is not known is undefined. */
export function bagsData(bags: readonly Bag[], houseNames: Names) {
  const entries = bags.map((bag) => toBagEntry(bag, houseNames))
  return {
    ...head('the catalogue of bags', 'Very small bags with their sizes, noted prices, contradicting claims, gaps and sources.', entries),
    units: { length: 'mm', volume: 'cm³', amount: 'whole units of the currency, ISO 4217' },
    bags: entries,
  }
}

/** What /objects.json holds: things that go into bags, and gauges; lengths in mm, volumes in cm³. What is not known is undefined. */
export function objectsData(objects: readonly (PocketObject | GaugeObject)[]) {
  const entries = objects.map(toObjectEntry)
  return {
    ...head('things that go into bags, and gauges', 'Objects of two kinds with their sizes, gaps and sources.', entries),
    units: { length: 'mm', volume: 'cm³' },
    objects: entries,
  }
}

/** Data as the text of a JSON file, indented for people who open it. What is undefined is absent. */
export function toJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

const cell = (values: readonly string[]) => values.join('; ')

/** A bag as a row: a list becomes one cell. What was asked and what must be known beside it stand in two. */
function toRow(bag: ReturnType<typeof toBagEntry>) {
  return {
    ...bag,
    alsoKnownAs: cell(bag.alsoKnownAs),
    houses: cell(bag.houses),
    prices: cell(bag.prices.map(({ amount, currency, noted }) => `${amount} ${currency} (${noted})`)),
    priceNotes: cell([...new Set(bag.prices.flatMap(({ shop, note }) => [shop, note]))].filter((text) => text !== undefined)),
    claims: cell(bag.claims.map(({ by, says }) => `${by}: ${says}`)),
    gaps: cell(bag.gaps.map(({ what, reason }) => `${what}: ${reason}`)),
    sources: cell(bag.sources.map(({ title, url }) => (url ? `${title} <${url}>` : title))),
  }
}

const columns = [
  'slug',
  'address',
  'name',
  'alsoKnownAs',
  'houses',
  'maker',
  'kind',
  'designer',
  'shown',
  'year',
  'width',
  'height',
  'depth',
  'volume',
  'asStated',
  'materials',
  'closure',
  'prices',
  'priceNotes',
  'claims',
  'gaps',
  'note',
  'confidence',
  'sources',
] as const satisfies readonly (keyof ReturnType<typeof toRow>)[]

/** What /bags.csv holds: a row for each bag; a cell of what is not known is empty. */
export function bagsCsv(bags: readonly Bag[], houseNames: Names): string {
  return toCsv(
    bags.map((bag) => toRow(toBagEntry(bag, houseNames))),
    columns,
  )
}
