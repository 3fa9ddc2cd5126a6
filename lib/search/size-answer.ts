/** Whether a bag has an asked size, in the three values of lib/fit: no, proved; likely; cannot say. Pure. */
import { LRUCache } from 'lru-cache'
import { mm } from '../bags/measure.ts'
import { type Answer, answer } from '../fit/answer.ts'
import { Effort } from '../fit/effort.ts'
import { sentenceOf } from '../fit/words.ts'
import type { Bag, PocketObject, Size } from '../types.ts'
import { type AskedSide, NEAR, type SizeCondition, sideNames } from './size-condition.ts'

export type Verdict = Answer['verdict']

/** A verdict, and why it is not "likely". */
export type SizeAnswer = { readonly verdict: Verdict; readonly why?: string }

const likely: SizeAnswer = { verdict: 'likely' }

const unstated = (sides: readonly (keyof Size)[], { width, height, depth }: Size): SizeAnswer => {
  const known = { width, height, depth }
  const missing = sides.filter((side) => !known[side])
  return { verdict: 'unsure', why: `No source that we have read gives its ${missing.join(' and its ')}.` }
}

type Range = Extract<SizeCondition, { kind: 'range' }>

const isOver = (length: number, { from, isClosed }: Range) => (isClosed ? length >= from : length > from)
const isUnder = (length: number, { to, isClosed }: Range) => (isClosed ? length <= to : length < to)

/** The longest known side decides where it is already too long, and where nothing more is asked than that it be long enough. */
function answerRange(bag: Size, range: Range): SizeAnswer {
  const sides: readonly (keyof Size)[] = range.side === 'front' ? ['width', 'height'] : [range.side]
  const known = sides.flatMap((side) => bag[side] ?? [])
  const longest = Math.max(0, ...known)
  const no: SizeAnswer = { verdict: 'no', why: `Its ${sideNames[range.side as AskedSide]} is ${mm(longest)} mm.` }
  if (known.length && !isUnder(longest, range)) return no
  if (known.length < sides.length && !(known.length && isOver(longest, range) && range.to === Number.POSITIVE_INFINITY))
    return unstated(sides, bag)
  return isOver(longest, range) ? likely : no
}

const isNear = (length: number, asked: number) => Math.abs(length - asked) <= asked * NEAR

/** Either way round, since nobody says which side comes first; a depth is asked for where three sides are. */
function answerAbout({ width, height, depth }: Size, [first, second, third]: readonly number[]): SizeAnswer {
  const no: SizeAnswer = { verdict: 'no', why: 'Its sides are others.' }
  const [a = 0, b = 0] = [first, second]
  const known = [width, height].filter((side) => side !== undefined)
  if (known.some((side) => !isNear(side, a) && !isNear(side, b))) return no
  if (!width || !height) return unstated(['width', 'height'], { width, height })
  if (!((isNear(width, a) && isNear(height, b)) || (isNear(width, b) && isNear(height, a)))) return no
  if (third === undefined) return likely
  if (!depth) return unstated(['depth'], {})
  return isNear(depth, third) ? likely : no
}

const frontOf = ({ width, height }: Size) => (width && height ? width * height : undefined)

function answerFront(bag: Size, { kind, standard }: Extract<SizeCondition, { kind: 'smaller' | 'larger' }>): SizeAnswer {
  const [front, other] = [frontOf(bag), frontOf(standard)]
  if (front === undefined || other === undefined) return unstated(['width', 'height'], bag)
  const isSo = kind === 'smaller' ? front < other : front > other
  return isSo ? likely : { verdict: 'no', why: `Its front has ${mm(Math.round(front) / 100)} cm².` }
}

/** What was answered of a bag: a packing takes a millisecond, and a catalogue has many. */
const known = new WeakMap<Bag, LRUCache<string, SizeAnswer>>()

/** Of several things at once every combination is another question: each bag is given less effort than on /fit, and more often cannot be said. */
const SEVERAL = 5000

function answerFits(bag: Bag, things: readonly PocketObject[]): SizeAnswer {
  const answers = known.get(bag) ?? new LRUCache<string, SizeAnswer>({ max: 50 })
  known.set(bag, answers)
  const key = things.map(({ slug }) => slug).join(' ')
  const before = answers.get(key)
  if (before) return before
  const question = { size: bag, measured: 'outside', things } as const
  const answered = answer(question, things.length > 1 ? new Effort(SEVERAL) : new Effort())
  const made = { verdict: answered.verdict, why: sentenceOf(answered, question, bag.name) }
  answers.set(key, made)
  return made
}

function answerOne(bag: Bag, condition: SizeCondition): SizeAnswer {
  switch (condition.kind) {
    case 'range':
      return answerRange(bag, condition)
    case 'about':
      return answerAbout(bag, condition.sides)
    case 'smaller':
    case 'larger':
      return answerFront(bag, condition)
    case 'fits':
      return answerFits(bag, condition.things)
  }
}

/** Whether a bag is as all conditions ask: one that it is proved not to keep settles it, and then one of which we cannot say. */
export function answerSize(bag: Bag, conditions: readonly SizeCondition[]): SizeAnswer {
  const answers = conditions.map((condition) => answerOne(bag, condition))
  const worst = answers.find(({ verdict }) => verdict === 'no') ?? answers.find(({ verdict }) => verdict === 'unsure')
  return worst ?? answers[0] ?? likely
}
