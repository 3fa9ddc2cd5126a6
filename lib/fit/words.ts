/** What an answer says: a verdict, one sentence with its numbers, and the sum behind a proof. Pure. */
import type { PocketObject } from '../types.ts'
import { type Answer, type Question, type Unsure, WALL } from './answer.ts'
import { compared, lengthOf, roundDown, stated } from './figures.ts'
import { asSentence, closed, listOf, sizeOfBag, sizeOfThing, the } from './names.ts'
import type { Reason } from './single-fit.ts'
import { boxAround, solidOf } from './solid.ts'

export const verdicts = { no: 'No, proved', likely: 'Likely', unsure: 'Cannot say' } as const satisfies Record<Answer['verdict'], string>

/** What a proof compares, in the units and with the decimals that both its sentence and its sum use. */
function figuresOf(why: Extract<Reason, { readonly thing: number }>): readonly [thing: string, space: string, unit: string] {
  switch (why.kind) {
    case 'thickness':
      // Two stated sides, so that they are not rounded.
      return [...compared(why.thing, why.space, 3), 'mm']
    case 'diagonal':
    case 'edges':
      return [...compared(why.thing, why.space), 'mm']
    case 'surface':
      return [...compared(why.thing / 100, why.space / 100), 'cm²']
    case 'volume':
      return [...compared(why.thing / 1000, why.space / 1000), 'cm³']
  }
}

type Proof = Extract<Answer, { verdict: 'no' }>

function reasonIn({ why, thing: one, excess, space }: Proof, { things: all, size }: Question, bag: string): string {
  const things = one ? [one] : all
  const [thing, inBag, sizedBag] = [listOf(things), closed(bag), `${bag}, ${sizeOfBag(size)},`]
  if (why.kind === 'tilts')
    return `however ${thing} leans, it reaches beyond ${bag}, ${sizeOfBag(size)}: laid flat or stood on its edge it is at best ${lengthOf(excess)} too large.`
  if (why.kind === 'turns') {
    const unstated = space.filter((side) => !Number.isFinite(side)).length
    const whatever = unstated ? `, however long the ${unstated > 1 ? 'sides' : 'side'} that nobody has stated may be` : ''
    return `every way of turning ${thing} in ${sizedBag} was ruled out in ${stated(why.parts)} steps${whatever}; the nearest that we found is ${lengthOf(excess)} too long.`
  }
  const [much, little, unit] = figuresOf(why)
  switch (why.kind) {
    case 'thickness':
      return `${thing} is ${much} mm at its thinnest, and one side of ${inBag} is only ${little} mm.`
    case 'diagonal':
      return `${thing} is ${much} mm ${sidesOf(things[0]).length > 1 ? 'from corner to corner' : 'long'}, and the longest straight line in ${inBag} is ${little} mm.`
    case 'edges':
      return `the sides of ${thing} come to ${much} mm and those of ${inBag} to ${little} mm; of two boxes, the inner one has the smaller sum.`
    case 'surface':
      return `${thing} has ${much} ${unit} of surface and the box of ${inBag} has ${little} ${unit}; of two boxes, the inner one has the smaller surface.`
    case 'volume':
      return `${thing} ${things.length > 1 ? 'together take' : 'takes'} ${much} ${unit}, and the box of ${inBag} has ${little} ${unit}.`
  }
}

/** "the 1 euro coin, 23.25 mm across and 2.33 mm thick," */
const withSize = (thing: PocketObject) => `${thing.nameWithArticle}, ${sizeOfThing(thing).replace(', ', ' and ')},`

function doubtIn(why: Unsure, { things, size }: Question, bag: string): string {
  const [all, inBag, bagSize] = [listOf(things), closed(bag), sizeOfBag(size)]
  const [first] = things
  const sized = first && things.length === 1 ? withSize(first) : all
  const sizedBag = bagSize ? `${bag}, ${bagSize},` : inBag
  switch (why.kind) {
    case 'size of thing': {
      const inBox = bagSize && `the box of ${inBag} is ${bagSize}`
      if (!sidesOf(why.thing).length)
        return `no source that we have read gives a side of ${why.thing.nameWithArticle}${inBox ? `; ${inBox}` : ''}.`
      return `no source that we have read gives every side of ${why.thing.nameWithArticle}: it is ${sizeOfThing(why.thing)}${inBox ? `, and ${inBox}` : ''}.`
    }
    case 'size of bag':
      return bagSize
        ? `no source that we have read gives every side of ${bag}: what is known, ${bagSize}, may be enough for ${sized} or not.`
        : `no source that we have read gives a side of ${bag}, which may be large enough for ${sized} or not.`
    case 'walls':
      return `only the outside of ${inBag} is known, ${bagSize}; ${sized} would leave it walls of ${roundDown(why.wall)} mm, and we ask for ${WALL}.`
    case 'walls of a packing':
      return `only the outside of ${inBag} is known, ${bagSize}; we found room in it for ${all} but none within walls of ${WALL} mm.`
    case 'packing': {
      const [space, taken] = compared(why.space / 1000, why.things / 1000)
      return `${all} go one at a time into ${sizedBag} and take ${taken} of its ${space} cm³; we found no way to lay them together, and no proof that there is none.`
    }
    case 'close':
      return `in the best position that we found ${why.thing.nameWithArticle} reaches ${lengthOf(why.excess)} beyond ${sizedBag} and not every other one was ruled out.`
  }
}

function likelihoodIn(answer: Extract<Answer, { verdict: 'likely' }>, { things, size }: Question, bag: string): string {
  const [bagSize, [first]] = [sizeOfBag(size), things]
  const sized = first ? withSize(first) : ''
  switch (answer.of) {
    case 'inside':
      return `${sized} goes into ${bagSize}, and the tightest direction leaves ${roundDown(answer.room)} mm.`
    case 'wall':
      return `${sized} goes into the outside of ${bag}, ${bagSize}, even with walls of ${roundDown(answer.room)} mm; we ask for ${WALL}.`
    case 'packing':
      return `${listOf(things)} go together into ${bag}, ${bagSize}, as drawn${answer.room ? `, and leave walls of ${stated(answer.room)} mm` : ''}.`
  }
}

/** One sentence with numbers. `name` is what the bag is called: its name in the catalogue, or "the bag". */
export function sentenceOf(answer: Answer, question: Question, name: string): string {
  const bag = the(name)
  switch (answer.verdict) {
    case 'no':
      return asSentence(reasonIn(answer, question, bag))
    case 'unsure':
      return asSentence(doubtIn(answer.why, question, bag))
    case 'likely':
      return asSentence(likelihoodIn(answer, question, bag))
  }
}

/** The known sides of the box around a thing, in mm. */
const sidesOf = (thing: PocketObject | undefined) => (thing ? boxAround(solidOf(thing)).filter(Boolean) : [])

const rootOf = (sides: readonly number[], length: string) =>
  sides.length > 1 ? [`√(${sides.map((side) => `${stated(side)}²`).join(' + ')})`, length] : [length]

/** The sum that a proof rests on, where it is one that can be done on paper: "√(70² + 40²) = 80.6 > 69.9 = √(53² + 43² + 15²)". */
export function sumOf(answer: Answer, { things, size }: Question): string | undefined {
  if (answer.verdict !== 'no' || answer.why.kind === 'turns' || answer.why.kind === 'tilts') return undefined
  const sides = sidesOf(answer.thing ?? things[0])
  const room = [size.width, size.height, size.depth].filter((side) => side !== undefined)
  const [much, little, unit] = figuresOf(answer.why)
  switch (answer.why.kind) {
    case 'diagonal':
      return [rootOf(sides, much).join(' = '), rootOf(room, little).toReversed().join(' = ')].join(' > ')
    case 'edges':
      return `${sides.map(stated).join(' + ')} = ${much} > ${little} = ${room.map(stated).join(' + ')}`
    default:
      return `${much} > ${little} ${unit}`
  }
}
