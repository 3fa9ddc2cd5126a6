import fc from 'fast-check'
import { expect, test } from 'vitest'
import { card, coin, dior, note, passport, petit, smallTelephone, telephone } from '../../tests/fakes/fit-examples.ts'
import { answer, type Question } from './answer.ts'
import { Effort } from './effort.ts'

const side = fc.integer({ min: 40, max: 1600 }).map((tenths) => tenths / 10)
const question: fc.Arbitrary<Question> = fc.record({
  size: fc.record({ width: side, height: side, depth: side }),
  measured: fc.constantFrom('inside', 'outside'),
  things: fc.uniqueArray(fc.constantFrom(card, coin, note, passport, smallTelephone, telephone), { minLength: 1, maxLength: 6 }),
})

/** Counts what is spent, and refuses what is too much. */
class Counted extends Effort {
  spent = 0
  refused = 0
  override spend(positions: number): boolean {
    const isGranted = super.spend(positions)
    if (isGranted) this.spent += positions
    else this.refused++
    return isGranted
  }
}

test('whatever is asked, all that is searched for one question comes out of one effort', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const effort = new Counted(2000)
      answer(asked, effort)
      expect(effort.spent).toBeLessThanOrEqual(2000)
    }),
    { numRuns: 300 },
  )
})

test('with less effort the answer may be that we cannot say, and never another one', () => {
  fc.assert(
    fc.property(question, fc.integer({ min: 0, max: 3000 }), (asked, positions) => {
      const [little, full] = [answer(asked, new Effort(positions)), answer(asked)]
      if (little.verdict !== full.verdict) expect(little.verdict).toBe('unsure')
    }),
    { numRuns: 300 },
  )
})

test('a search that would go on is ended, and says so', () => {
  const effort = new Counted(500)
  const asked: Question = { size: { width: 80, height: 55, depth: 30 }, measured: 'inside', things: [card] }
  expect(answer(asked, effort)).toMatchObject({ verdict: 'unsure', why: { kind: 'close' } })
  expect(effort.refused).toBe(1)
  expect(answer(asked).verdict).toBe('no')
})

test('a packing that is not found in time is none that we know of', () => {
  const asked: Question = { size: dior, measured: 'inside', things: [card, coin, smallTelephone] }
  expect(answer(asked).verdict).toBe('likely')
  expect(answer(asked, new Effort(0))).toMatchObject({ verdict: 'unsure', why: { kind: 'packing' } })
})

test('what a rule forbids costs nothing', () => {
  const effort = new Counted(0)
  expect(answer({ size: petit, measured: 'outside', things: [card, telephone] }, effort).verdict).toBe('no')
  expect(effort.refused).toBe(0)
})
