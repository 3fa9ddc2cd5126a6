import { expect, test } from 'vitest'
import {
  bag,
  card,
  coin,
  dior,
  key,
  mint,
  passport,
  petit,
  pico,
  smallTelephone,
  telephone,
  thing,
} from '../../tests/fakes/fit-examples.ts'
import { listBags, listObjects } from '../content/catalogue.ts'
import type { PocketObject, Size } from '../types.ts'
import { type Answer, answer } from './answer.ts'
import { sizeOfBag, sizeOfThing } from './names.ts'
import { sentenceOf, sumOf, verdicts } from './words.ts'

const box = (name: string, width: number, height: number, thickness: number) => thing(name, { shape: 'box', width, height, thickness })
const sweet = thing('plain M&M', { shape: 'disc', diameter: 13.5, thickness: 6.35 })
const sheet = bag('Sheet', { width: 20, height: 10, depth: 1 })
const die = bag('Die', { width: 20, height: 20, depth: 20 })

function nameWithArticle(
  size: Size & { readonly name?: string },
  things: readonly PocketObject[],
  measured: 'inside' | 'outside' = 'outside',
) {
  const question = { size, measured, things }
  const found = answer(question)
  const sum = sumOf(found, question)
  return [verdicts[found.verdict], sentenceOf(found, question, size.name ?? 'the bag'), ...(sum ? [sum] : [])]
}

const kinds: readonly (readonly [kind: string, said: readonly string[], ...sentences: string[]])[] = [
  [
    'a thickness',
    nameWithArticle(bag('Microscopic Handbag', { width: 0.657, height: 0.7, depth: 0.222 }), [coin, key]),
    'No, proved',
    'The 1 euro coin is 2.33 mm at its thinnest, and one side of the Microscopic Handbag is only 0.222 mm.',
    '2.33 > 0.222 mm',
  ],
  [
    'a diagonal',
    nameWithArticle(petit, [card]),
    'No, proved',
    'The bank card is 101.2 mm from corner to corner, and the longest straight line in Le Petit Chiquito is 69.9 mm.',
    '√(85.6² + 53.98² + 0.76²) = 101.2 > 69.9 = √(53² + 43² + 15²)',
  ],
  [
    'a length that is all that is known',
    nameWithArticle(petit, [thing('lipstick tube', { shape: 'box', height: 70 })]),
    'No, proved',
    'The lipstick tube is 70 mm long, and the longest straight line in Le Petit Chiquito is 69.9 mm.',
    '70 > 69.9 = √(53² + 43² + 15²)',
  ],
  [
    'a sum of sides',
    nameWithArticle(sheet, [box('Tile', 18, 13, 1)]),
    'No, proved',
    'The sides of the Tile come to 32 mm and those of the Sheet to 31 mm; of two boxes, the inner one has the smaller sum.',
    '18 + 13 + 1 = 32 > 31 = 20 + 10 + 1',
  ],
  [
    'a surface',
    nameWithArticle(sheet, [box('Tile', 15, 15, 1)]),
    'No, proved',
    'The Tile has 5.1 cm² of surface and the box of the Sheet has 4.6 cm²; of two boxes, the inner one has the smaller surface.',
    '5.1 > 4.6 cm²',
  ],
  [
    'a volume',
    nameWithArticle(bag('Straw', { width: 100, height: 1.5, depth: 1.5 }), [box('Tile', 12.3, 12.3, 1.5)]),
    'No, proved',
    'The Tile takes 0.227 cm³, and the box of the Straw has 0.225 cm³.',
    '0.227 > 0.225 cm³',
  ],
  [
    'a volume of several things',
    nameWithArticle(die, [box('red slab', 20, 20, 12), box('blue slab', 20, 20, 9)], 'inside'),
    'No, proved',
    'The red slab and the blue slab together take 8.4 cm³, and the box of the Die has 8 cm³.',
    '8.4 > 8 cm³',
  ],
  [
    'a disc that no lean helps',
    nameWithArticle(bag("Gaia's Ark, small", { width: 20, height: 20, depth: 5 }), [coin]),
    'No, proved',
    "However the 1 euro coin leans, it reaches beyond Gaia's Ark, small, 20 × 20 × 5 mm: laid flat or stood on its edge it is at best 3.3 mm too large.",
  ],
  [
    'a box that no turn helps',
    nameWithArticle(bag('Purse', { width: 55, height: 80, depth: 30 }), [card]),
    'No, proved',
    'Every way of turning the bank card in the Purse, 55 × 80 × 30 mm, was ruled out in 3,024 steps; the nearest that we found is 0.51 mm too long.',
  ],
  [
    'a box that no turn helps, however deep the bag',
    nameWithArticle(pico, [telephone]),
    'No, proved',
    'Every way of turning the iPhone 15 in the Pico Baguette, 40 × 40 mm, was ruled out in 440 steps, however long the side that nobody has stated may be; the nearest that we found is 16.1 mm too long.',
  ],
  [
    'a thing of two known sides',
    nameWithArticle(dior, [passport]),
    'Cannot say',
    'No source that we have read gives every side of the passport: it is 125 × 88 mm, and the box of the Micro Lady Dior is 120 × 100 × 50 mm.',
  ],
  [
    'a thing of one known side',
    nameWithArticle(dior, [key]),
    'Cannot say',
    'No source that we have read gives every side of the house key: it is 50.8 mm long, and the box of the Micro Lady Dior is 120 × 100 × 50 mm.',
  ],
  [
    'a thing of no known side',
    nameWithArticle(dior, [mint]),
    'Cannot say',
    'No source that we have read gives a side of the mint; the box of the Micro Lady Dior is 120 × 100 × 50 mm.',
  ],
  [
    'a thing and a bag of which nothing is known',
    nameWithArticle(bag('Minaudière', {}), [mint]),
    'Cannot say',
    'No source that we have read gives a side of the mint.',
  ],
  [
    'a bag of two known sides',
    nameWithArticle(pico, [coin]),
    'Cannot say',
    'No source that we have read gives every side of the Pico Baguette: what is known, 40 × 40 mm, may be enough for the 1 euro coin, 23.25 mm across and 2.33 mm thick, or not.',
  ],
  [
    'a bag of one known side, and several things',
    nameWithArticle(bag('Pendant', { width: 50 }), [coin, smallTelephone]),
    'Cannot say',
    'No source that we have read gives every side of the Pendant: what is known, a width of 50 mm, may be enough for the 1 euro coin and the Zanco tiny t1 or not.',
  ],
  [
    'a bag of no known side',
    nameWithArticle(bag('Minaudière', {}), [coin]),
    'Cannot say',
    'No source that we have read gives a side of the Minaudière, which may be large enough for the 1 euro coin, 23.25 mm across and 2.33 mm thick, or not.',
  ],
  [
    'thin walls',
    nameWithArticle(petit, [smallTelephone]),
    'Cannot say',
    'Only the outside of Le Petit Chiquito is known, 53 × 43 × 15 mm; the Zanco tiny t1, 21 × 46.7 × 12 mm, would leave it walls of 1.5 mm, and we ask for 3.',
  ],
  [
    'walls that are almost what we ask for',
    nameWithArticle({ width: 53, height: 43, depth: 17.999 }, [smallTelephone]),
    'Cannot say',
    'Only the outside of the bag is known, 53 × 43 × 17.999 mm; the Zanco tiny t1, 21 × 46.7 × 12 mm, would leave it walls of 2.9 mm, and we ask for 3.',
  ],
  [
    'walls of a packing',
    nameWithArticle(die, [box('Red block', 20, 20, 10), box('Blue block', 20, 20, 10)]),
    'Cannot say',
    'Only the outside of the Die is known, 20 × 20 × 20 mm; we found room in it for the Red block and the Blue block but none within walls of 3 mm.',
  ],
  [
    'neither a packing nor a proof',
    nameWithArticle(die, [box('Red block', 15, 15, 15), box('Blue block', 11, 11, 11)], 'inside'),
    'Cannot say',
    'The Red block and the Blue block go one at a time into the Die, 20 × 20 × 20 mm, and take 4.7 of its 8 cm³; we found no way to lay them together, and no proof that there is none.',
  ],
  [
    'an inside',
    nameWithArticle({ width: 120, height: 100, depth: 50 }, [coin], 'inside'),
    'Likely',
    'The 1 euro coin, 23.25 mm across and 2.33 mm thick, goes into 120 × 100 × 50 mm, and the tightest direction leaves 47.6 mm.',
  ],
  [
    'an outside',
    nameWithArticle(dior, [coin]),
    'Likely',
    'The 1 euro coin, 23.25 mm across and 2.33 mm thick, goes into the outside of the Micro Lady Dior, 120 × 100 × 50 mm, even with walls of 23.8 mm; we ask for 3.',
  ],
  [
    'a packing',
    nameWithArticle(dior, [card, coin, sweet]),
    'Likely',
    'The bank card, the 1 euro coin and the plain M&M go together into the Micro Lady Dior, 120 × 100 × 50 mm, as drawn, and leave walls of 3 mm.',
  ],
  [
    'a packing inside',
    nameWithArticle({ width: 120, height: 100, depth: 50 }, [card, coin, smallTelephone], 'inside'),
    'Likely',
    'The bank card, the 1 euro coin and the Zanco tiny t1 go together into the bag, 120 × 100 × 50 mm, as drawn.',
  ],
]

for (const [kind, is, ...sentences] of kinds) test(`${kind} is said exactly so`, () => expect(is).toEqual(sentences))

test('what is too close to be proved is said with how close it came', () => {
  const close: Answer = { space: [53, 43, 15], placements: [], verdict: 'unsure', why: { kind: 'close', thing: card, excess: 0.0412 } }
  expect(sentenceOf(close, { size: petit, measured: 'outside', things: [card] }, petit.name)).toBe(
    'In the best position that we found the bank card reaches 0.041 mm beyond Le Petit Chiquito, 53 × 43 × 15 mm, and not every other one was ruled out.',
  )
})

test.each([
  [card, '85.6 × 53.98 × 0.76 mm'],
  [coin, '23.25 mm across, 2.33 mm thick'],
  [thing('Token', { shape: 'disc', diameter: 30 }), '30 mm across'],
  [passport, '125 × 88 mm'],
  [key, '50.8 mm long'],
  [mint, 'size not sourced'],
  [thing('Token', { shape: 'disc' }), 'size not sourced'],
])('a size: %#', (one, size) => expect(sizeOfThing(one)).toBe(size))

test('the size of a bag is its stated sides, or says which one it is', () => {
  expect(sizeOfBag(petit)).toBe('53 × 43 × 15 mm')
  expect(sizeOfBag({ height: 83 })).toBe('a height of 83 mm')
  expect(sizeOfBag({ width: 50, depth: 20 })).toBe('a width of 50 mm and a depth of 20 mm')
  expect(sizeOfBag({})).toBeUndefined()
})

test('numbers of a proof that round to the same are told apart, in the sentence and in the sum', () => {
  const pin = thing('pin', { shape: 'box', height: 69.8785 })
  expect(nameWithArticle({ width: 53, height: 43, depth: 15 }, [pin])).toEqual([
    'No, proved',
    'The pin is 69.879 mm long, and the longest straight line in the bag is 69.878 mm.',
    '69.879 > 69.878 = √(53² + 43² + 15²)',
  ])
})

const numbers = (sentence: string) => [...sentence.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')))

test('every thing in every bag of the catalogue gets one sentence, with numbers, that its verdict bears out', () => {
  for (const size of listBags())
    for (const one of listObjects())
      for (const measured of ['outside', 'inside'] as const) {
        const question = { size, measured, things: [one] }
        const found = answer(question)
        const sentence = sentenceOf(found, question, size.name)
        expect(sentence).toMatch(/^[A-Z].*[^.,;:\s]\.$/)
        expect(sentence).not.toMatch(/NaN|Infinity|∞|undefined|null|–|not sourced| {2}|,,|,;|,\.|; ;|\bthe (the|Le|La|Les)\b/)
        const isKnown = sizeOfBag(size) ?? (sizeOfThing(one) === 'size not sourced' ? undefined : 'known')
        const isNamed = sentence.replaceAll(size.name, '').replaceAll(one.nameWithArticle, '')
        if (isKnown) expect(numbers(isNamed).length).toBeGreaterThan(0)
        const sum = sumOf(found, question)
        if (!sum) continue
        const [more = 0, less = 0] = sum.split(' > ').map((side, at) => numbers(at ? side : side.replace(/.* = /, ''))[0] ?? 0)
        expect(more).toBeGreaterThan(less)
      }
})
