import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listBags, listObjects } from '../content/catalogue.ts'
import { conditionWords } from './size-condition.ts'
import { nonsense, notSizes, sizeExamples } from './size-examples.ts'
import { readSizes } from './size-grammar.ts'
import { sizedThings } from './size-things.ts'

const things = sizedThings({ bags: listBags(), objects: listObjects() })
const read = (typed: string) => readSizes(typed, things)

test.each(sizeExamples)('$typed', ({ typed, read: words, rest = '' }) => {
  const reading = read(typed)
  expect(reading.problems).toEqual([])
  expect(reading.conditions.map(conditionWords).join('; ')).toBe(words)
  expect(reading.rest).toBe(rest)
})

test.each(notSizes)('%s is words', (typed) => {
  expect(read(typed)).toMatchObject({ conditions: [], problems: [], rest: typed })
})

test.each(nonsense)('%s is told', (typed, told) => {
  const { conditions, problems } = read(typed)
  expect(conditions).toEqual([])
  expect(problems[0]).toMatch(told)
})

test('what is not among our things is told, and looked for as words', () => {
  expect(read('fits a poodle')).toMatchObject({ conditions: [], problems: [], unknown: 'poodle', rest: 'poodle' })
  expect(read('wider than zebra crossings')).toMatchObject({ unknown: 'zebra crossings', rest: 'zebra crossings' })
})

test('more things than can be tried at once are told, as on /fit', () => {
  const seven = 'fits card, passport, lipstick, key, dime, penny and quarter'
  const { conditions, problems } = read(seven)
  expect({ conditions, problems }).toEqual({ conditions: [], problems: ['That is 7 things. Ask for 6 or fewer.'] })
})

test('the first letter may be a capital, and so may all', () => {
  for (const { typed, read: words } of sizeExamples)
    expect(read(typed.toUpperCase()).conditions.map(conditionWords).join('; '), typed).toBe(words)
})

const part = fc.constantFrom(
  'under',
  'between',
  'and',
  'x',
  'fits',
  'a',
  'card',
  'wider than',
  '5',
  '9',
  '0',
  '-',
  '1,234',
  '10^9',
  'mm',
  'cm',
  'in',
  '"',
  '½',
  '<',
  'wide',
  'chiquito',
  '',
)

test('whatever is typed is read, in time, and nothing of it is made up', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join(' ')),
        fc.string({ unit: 'binary', maxLength: 200 }),
      ),
      (typed) => {
        const { conditions, problems, rest } = read(typed)
        for (const condition of conditions) {
          expect(conditionWords(condition)).not.toMatch(/NaN|undefined|Infinity/)
          if (condition.kind === 'range') expect(condition.from).toBeLessThan(condition.to)
        }
        for (const problem of problems) expect(problem).toMatch(/\.$/)
        for (const word of rest.split(' ')) expect(typed.replace(/\s+/g, ' ')).toContain(word)
      },
    ),
    { numRuns: 1000 },
  )
})
