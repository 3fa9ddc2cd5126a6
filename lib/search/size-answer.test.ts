/** Three values: no, proved; likely; cannot say. What nobody has stated is never taken for a size. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listBags, listObjects } from '../content/catalogue.ts'
import type { Bag } from '../types.ts'
import { answerSize } from './size-answer.ts'
import { readSizes } from './size-grammar.ts'
import { sizedThings } from './size-things.ts'

const things = sizedThings({ bags: listBags(), objects: listObjects() })
const [first] = listBags()
if (!first) throw new Error('The catalogue is empty.')
const bagOf = (width?: number, height?: number, depth?: number): Bag => ({ ...first, width, height, depth })
const verdictOf = (typed: string, bag: Bag) => answerSize(bag, readSizes(typed, things).conditions).verdict

test.each<[string, Bag, string]>([
  ['under 60 mm', bagOf(53, 43), 'likely'],
  ['under 60 mm', bagOf(60, 43), 'no'],
  ['at most 60 mm', bagOf(60, 43), 'likely'],
  ['under 60 mm', bagOf(61), 'no'],
  ['under 60 mm', bagOf(53), 'unsure'],
  ['under 60 mm', bagOf(), 'unsure'],
  ['over 60 mm', bagOf(61), 'likely'],
  ['over 60 mm', bagOf(53), 'unsure'],
  ['over 60 mm', bagOf(53, 43), 'no'],
  ['under 20 mm deep', bagOf(53, 43), 'unsure'],
  ['under 20 mm deep', bagOf(53, 43, 15), 'likely'],
  ['between 5 and 9 cm', bagOf(90, 43), 'likely'],
  ['between 5 and 9 cm', bagOf(91, 43), 'no'],
  ['40 x 40', bagOf(44, 36), 'likely'],
  ['43 x 53', bagOf(53, 43), 'likely'],
  ['40 x 40', bagOf(45, 40), 'no'],
  ['40 x 40', bagOf(41), 'unsure'],
  ['40 x 40', bagOf(90), 'no'],
  ['53 x 43 x 15', bagOf(53, 43), 'unsure'],
  ['53 x 43 x 15', bagOf(53, 43, 30), 'no'],
  ['smaller than le petit chiquito', bagOf(40, 40), 'likely'],
  ['smaller than le petit chiquito', bagOf(40), 'unsure'],
  ['larger than le petit chiquito', bagOf(40, 40), 'no'],
  ['fits an iPhone 15', bagOf(50, 40, 20), 'no'],
  ['fits an iPhone 15', bagOf(300, 300, 100), 'likely'],
  ['fits an iPhone 15', bagOf(), 'unsure'],
  ['over 50 mm wide and under 100 mm high', bagOf(60, 90), 'likely'],
  ['over 50 mm wide and under 100 mm high', bagOf(60), 'unsure'],
  ['over 50 mm wide and under 100 mm high', bagOf(40), 'no'],
])('%s', (typed, bag, verdict) => expect(verdictOf(typed, bag)).toBe(verdict))

const side = fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined })

test('what is answered of a bag with an unknown side stays true whatever that side is', () => {
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom('under', 'over', 'at least', 'about'),
      (width, height, length, other, than) => {
        const typed = `${than} ${length} mm`
        const verdict = verdictOf(typed, bagOf(width, height))
        if (verdict !== 'unsure') expect(verdictOf(typed, bagOf(width ?? other, height ?? other))).toBe(verdict)
      },
    ),
    { numRuns: 1000 },
  )
})
