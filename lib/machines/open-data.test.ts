import { expect, test } from 'vitest'
import { listBags, listObjects } from '../content/catalogue.ts'
import { listFieldNotes } from '../content/field-notes.ts'
import type { Bag, PocketObject } from '../types.ts'
import { bagsCsv, bagsData, objectsData, toJson } from './open-data.ts'

const bag: Bag = {
  slug: 'tiny',
  name: 'Tiny, “the” 5" one',
  alsoKnownAs: ['Little', 'Least'],
  houses: ['delvaux'],
  maker: '=HYPERLINK("http://x.example")',
  kind: 'flap',
  designer: 'Somebody\nand somebody else',
  shown: '2019',
  year: 2019,
  width: 53.5,
  height: 43,
  depth: 15,
  asStated: '53.5 × 43 × 15 mm',
  materials: 'calf',
  closure: 'clasp',
  prices: [
    { amount: 258, currency: 'USD', noted: '2019', shop: 'A shop', note: 'about' },
    { amount: 300.5, currency: 'EUR', noted: '2020-07', shop: 'A shop' },
  ],
  claims: [{ by: 'A paper', says: '60 mm' }],
  gaps: [{ id: 'weight', what: 'Weight', reason: 'Nobody states it.' }],
  note: '-5 is no size',
  confidence: 'found in the source',
  sources: [
    { id: 'j15', title: 'A paper, 2019', url: 'https://x.example/a' },
    { id: 'b', title: 'A book' },
  ],
}
const { width: _, maker: __, ...unmeasured } = { ...bag, slug: 'unmeasured', prices: [], gaps: [], claims: [] }
const coin: PocketObject = {
  slug: 'coin',
  kind: 'thing',
  name: 'Coin',
  nameWithArticle: 'the coin',
  shape: 'disc',
  width: 1,
  height: 1,
  diameter: 23.25,
  note: 'Worn',
  gaps: [],
  confidence: 'found in the source',
  sources: [{ id: 'source', title: 'A table' }],
}

const houseNames = { delvaux: 'Delvaux' }

/** Records of a CSV by the grammar of RFC 4180, keyed by its header. Throws on whatever the grammar does not allow. */
function parseCsv(text: string): readonly Record<string, string>[] {
  const records: string[][] = [[]]
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const [, written = '', end] = field.exec(text) ?? []
    if (end === undefined) throw new Error(`no field at ${JSON.stringify(text.slice(at, at + 40))}`)
    records.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written)
    if (end === '\r\n') records.push([])
  }
  const [header = [], ...rows] = records.slice(0, -1)
  for (const row of rows) expect(row).toHaveLength(header.length)
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

test('no field of the schema is left out of a file', () => {
  const [row = {}] = parseCsv(bagsCsv([bag], houseNames))
  const written = JSON.parse(toJson(bagsData([bag], houseNames))).bags[0]
  const object = JSON.parse(toJson(objectsData([{ ...coin, thickness: 1 }]))).objects[0]
  for (const { name } of listFieldNotes('bag')) {
    expect(written, name).toHaveProperty(name)
    expect(row[name], name).toBeTruthy()
  }
  for (const { name } of listFieldNotes('object')) expect(object, name).toHaveProperty(name)
})

test('JSON says where a bag stands, who made it, what was asked, and who says so, without our own short names', () => {
  expect(JSON.parse(toJson(bagsData([bag], houseNames))).bags[0]).toMatchObject({
    address: 'http://localhost:3000/bags/tiny',
    houses: ['Delvaux'],
    width: 53.5,
    prices: [
      { amount: 258, currency: 'USD', noted: '2019', shop: 'A shop', note: 'about' },
      { amount: 300.5, currency: 'EUR', noted: '2020-07', shop: 'A shop' },
    ],
  })
  const text = toJson(bagsData([bag], houseNames))
  expect(JSON.parse(text).bags[0].sources).toEqual([{ title: 'A paper, 2019', url: 'https://x.example/a' }, { title: 'A book' }])
  expect(JSON.parse(text).bags[0].gaps).toEqual([{ what: 'Weight', reason: 'Nobody states it.' }])
})

test('a cell with a comma, a quotation mark or a line break alone comes back from the CSV as it was', () => {
  const [row] = parseCsv(bagsCsv([bag], houseNames))
  expect(row).toMatchObject({ name: bag.name, designer: bag.designer, width: '53.5', shown: '2019' })
})

test('a spreadsheet runs nothing: an apostrophe leads what would be a formula', () => {
  const [row] = parseCsv(bagsCsv([bag], houseNames))
  expect(row).toMatchObject({ maker: `'${bag.maker}`, note: `'${bag.note}` })
})

test('several values share a cell of the CSV', () => {
  expect(parseCsv(bagsCsv([bag], houseNames))[0]).toMatchObject({
    alsoKnownAs: 'Little; Least',
    prices: '258 USD (2019); 300.5 EUR (2020-07)',
    priceNotes: 'A shop; about',
    claims: 'A paper: 60 mm',
    gaps: 'Weight: Nobody states it.',
    sources: 'A paper, 2019 <https://x.example/a>; A book',
  })
})

test('a missing side stays missing, and so does the volume', () => {
  const [entry] = JSON.parse(toJson(bagsData([unmeasured], houseNames))).bags
  for (const name of ['width', 'maker', 'volume']) expect(entry).not.toHaveProperty(name)
  expect(entry).toMatchObject({ height: 43, prices: [], gaps: [], claims: [] })
  expect(parseCsv(bagsCsv([unmeasured], houseNames))[0]).toMatchObject({ width: '', maker: '', volume: '', prices: '', height: '43' })
  expect(JSON.parse(toJson(objectsData([coin]))).objects[0]).not.toHaveProperty('volume')
})

test('three sides make a volume in cm³, to four figures', () => {
  expect(bagsData([bag], houseNames).bags[0]?.volume).toBe(34.51)
  expect(bagsData([{ ...bag, width: 0.657, height: 0.222, depth: 0.7 }], houseNames).bags[0]?.volume).toBe(0.0001021)
  expect(objectsData([{ ...coin, width: 85.6, height: 53.98, thickness: 0.76 }]).objects[0]?.volume).toBe(3.512)
})

test('the version is the same for the same catalogue, and another after any change', () => {
  const { version } = bagsData([bag], houseNames)
  expect(bagsData([{ ...bag }], houseNames).version).toBe(version)
  expect(bagsData([{ ...bag, depth: 15.1 }], houseNames).version).not.toBe(version)
})

test('both JSON files say under what licence and where they are explained', () => {
  for (const data of [bagsData([bag], houseNames), objectsData([coin])])
    expect(data).toMatchObject({
      licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
      documentation: 'http://localhost:3000/data',
      units: { length: 'mm', volume: 'cm³' },
    })
})

test('the magazine’s own catalogue goes out whole, each entry with a source and no side of nothing', () => {
  const { bags } = bagsData(listBags(), houseNames)
  const { objects } = objectsData(listObjects())
  expect(bags).toHaveLength(listBags().length)
  expect(parseCsv(bagsCsv(listBags(), houseNames)).map(({ slug }) => slug)).toEqual(bags.map(({ slug }) => slug))
  for (const { slug, sources, confidence } of [...bags, ...objects]) {
    expect(sources.length, slug).toBeGreaterThan(0)
    expect(confidence, slug).toBeTruthy()
  }
  for (const { slug, width, height, depth, volume } of bags) {
    expect([width, height, depth], slug).not.toContain(0)
    expect(volume !== undefined, slug).toBe([width, height, depth].every((side) => side !== undefined))
  }
})
