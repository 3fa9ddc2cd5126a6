/** What an answer says: a verdict, one sentence with its numbers, and the sum behind a proof. */
import { dimensions } from '../bags/measure.ts'
import type { PocketObject } from '../content/types.ts'
import { type Answer, type Question, type Unsure, WALL } from './answer.ts'
import type { Reason } from './one.ts'
import { boxAround, solidOf } from './solid.ts'

export const verdicts = { no: 'No, proved', likely: 'Likely', unsure: 'Cannot say' } as const satisfies Record<Answer['verdict'], string>

/** A number that we computed: to a tenth, or to two figures below one. */
const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const fine = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })
const round = (value: number) => (Math.abs(value) < 1 ? fine : figure).format(value)

/** The size of a thing as the catalogue has it: "85.6 × 53.98 × 0.76 mm", "23.25 mm across, 2.33 mm thick". */
export function sizeOfThing({ shape, width, height, thickness, diameter }: PocketObject): string {
  if (shape === 'disc') return `${round3(diameter)} mm across, ${round3(thickness)} mm thick`
  return dimensions({ width, height, depth: thickness }) ?? 'size not sourced'
}
const round3 = (value: number | undefined) => (value ? new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(value) : '–')

function reasonIn(why: Reason, thing: string, bag: string, excess: number): string {
  switch (why.kind) {
    case 'thickness':
      return `${thing} is ${round(why.thing)} mm thick at its thinnest, and ${bag} is ${round(why.space)} mm at its narrowest.`
    case 'diagonal':
      return `${thing} is ${round(why.thing)} mm from corner to corner, and the longest straight line in ${bag} is ${round(why.space)} mm.`
    case 'edges':
      return `The three sides of ${thing} come to ${round(why.thing)} mm and those of ${bag} to ${round(why.space)} mm; of two boxes, the inner one has the smaller sum.`
    case 'surface':
      return `${thing} has ${round(why.thing / 100)} cm² of surface and ${bag} has ${round(why.space / 100)} cm²; of two boxes, the inner one has the smaller surface.`
    case 'volume':
      return `${thing} takes ${round(why.thing / 1000)} cm³, and ${bag} has ${round(why.space / 1000)} cm³.`
    case 'tilts':
      return `However ${thing} leans, it reaches beyond ${bag}: the best that lying flat can do is ${round(excess)} mm too much.`
    case 'turns':
      return `Every way of turning ${thing} in ${bag} was ruled out, in ${new Intl.NumberFormat('en-GB').format(why.parts)} steps; the nearest that we found is ${round(excess)} mm too long.`
  }
}

function doubtIn(why: Unsure, things: string, bag: string, bagSize: string): string {
  switch (why.kind) {
    case 'size of thing':
      return `Nobody whom we have read gives ${why.thing.name} three sides: it is ${sizeOfThing(why.thing)}.`
    case 'size of bag':
      return `${bag} is ${bagSize}: with a side that nobody has stated it may be large enough, or not.`
    case 'walls':
      return `Only the outside of ${bag} is known, ${bagSize}; ${things} would leave its walls ${round(why.wall)} mm, and we ask for ${WALL}.`
    case 'walls of a packing':
      return `Only the outside of ${bag} is known, ${bagSize}; ${things} fill it so well that walls of ${WALL} mm leave them no room that we found.`
    case 'packing':
      return `Each of ${things} goes into ${bag} alone, ${bagSize}, and their volumes would do; we found no way to lay them together, and no proof that there is none.`
    case 'close':
      return `${things} and ${bag}, ${bagSize}, differ by less than a tenth of a millimetre in the best position; nothing was proved.`
  }
}

/** "Things" of an answer by name, as a phrase within a sentence. */
const listOf = (things: readonly PocketObject[]) => new Intl.ListFormat('en-GB').format(things.map(({ name }) => name))

/** One sentence with numbers. `bag` is what it is called within a sentence. */
export function sentenceOf(answer: Answer, { things, size }: Question, bag: string): string {
  const all = listOf(things)
  const bagSize = dimensions(size) ?? 'size not sourced'
  switch (answer.verdict) {
    case 'no':
      return reasonIn(answer.why, answer.thing?.name ?? all, bag, answer.excess)
    case 'unsure':
      return doubtIn(answer.why, all, bag, bagSize)
    case 'likely':
      if (answer.of === 'inside')
        return `${all}, ${things[0] ? sizeOfThing(things[0]) : ''}, goes into ${bagSize}, and the tightest direction leaves ${round(answer.room)} mm.`
      if (answer.of === 'wall')
        return `${all}, ${things[0] ? sizeOfThing(things[0]) : ''}, goes into the outside of ${bag}, ${bagSize}, even with walls of ${round(answer.room)} mm; we ask for ${WALL}.`
      return `${all} go into ${bag} together, ${bagSize}${answer.room ? `, with walls of ${answer.room} mm` : ''}, as drawn.`
  }
}

const squares = (sides: readonly number[]) => sides.map((side) => `${round3(side)}²`).join(' + ')

/** The sum that a proof rests on, where it is one that can be done on paper. */
export function sumOf(answer: Answer, { things, size }: Question): string | undefined {
  if (answer.verdict !== 'no') return undefined
  const { why } = answer
  const thing = answer.thing ?? things[0]
  const sides = thing ? boxAround(solidOf(thing)).filter(Boolean) : []
  const room = [size.width, size.height, size.depth].filter((side) => side !== undefined)
  switch (why.kind) {
    case 'diagonal':
      return `√(${squares(sides)}) = ${round(why.thing)} > ${round(why.space)} = √(${squares(room)})`
    case 'edges':
      return `${sides.map(round3).join(' + ')} = ${round(why.thing)} > ${round(why.space)} = ${room.map(round3).join(' + ')}`
    case 'thickness':
    case 'volume':
    case 'surface':
      return `${round(why.thing)} > ${round(why.space)} ${{ thickness: 'mm', surface: 'mm²', volume: 'mm³' }[why.kind]}`
    default:
      return undefined
  }
}
