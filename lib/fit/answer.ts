/** Will it fit? Three answers: no, and that is proved; likely; cannot say. Pure. */
import type { PocketObject, Size } from '../content/types.ts'
import { type Decision, decide, type Reason } from './one.ts'
import { pack } from './pack.ts'
import type { Matrix } from './rotations.ts'
import { boxAround, product, type Sides, type Solid, type Space, solidOf, spaceOf, volumeOf, within } from './solid.ts'

/**
 * Where only the outside is known we call a fit likely when walls of this thickness, in mm, leave it one. A convention of ours and
 * not a measurement: nobody states the walls of a bag.
 */
export const WALL = 3

export type Question = {
  readonly size: Size
  readonly measured: 'inside' | 'outside'
  /** One or more. */
  readonly things: readonly PocketObject[]
}

/** A thing as it lies in the space: turned, and its centre in mm from the middle of the floor. */
export type Laid = { readonly thing: PocketObject; readonly solid: Solid; readonly turn: Matrix; readonly centre: Sides }

export type Unsure =
  | { readonly kind: 'size of thing'; readonly thing: PocketObject }
  | { readonly kind: 'size of bag' }
  /** It goes into the outside, with walls of at most so many mm. */
  | { readonly kind: 'walls'; readonly wall: number }
  /** Several things, each of which goes in alone, go in together with no walls at all. */
  | { readonly kind: 'walls of a packing' }
  /** Neither a packing nor a proof against one. */
  | { readonly kind: 'packing' }
  | { readonly kind: 'close' }

export type Answer = {
  readonly space: Space
  /** How it lies, or the best try; nothing where too little is known to draw it. */
  readonly laid: readonly Laid[]
} & (
  | { readonly verdict: 'no'; readonly thing?: PocketObject; readonly why: Reason; readonly excess: number }
  /** `room` is what the tightest direction leaves, in mm, or the walls that may be as thick as that. */
  | { readonly verdict: 'likely'; readonly room: number; readonly of: 'inside' | 'wall' | 'packing' }
  | { readonly verdict: 'unsure'; readonly why: Unsure }
)

type One = { readonly thing: PocketObject; readonly solid: Solid; readonly decision: Decision }

const reach = (solid: Solid, row: Sides): number => {
  if (solid.shape === 'disc') return solid.diameter * Math.sqrt(Math.max(0, 1 - row[2] ** 2)) + solid.thickness * Math.abs(row[2])
  return solid.sides.reduce((sum, side, at) => sum + side * Math.abs(row[at] ?? 0), 0)
}

/** A single thing stands on the floor of the space, in its middle. */
const stand = ({ thing, solid, decision }: One): Laid => {
  const { turn } = decision.position
  return { thing, solid, turn, centre: [0, reach(solid, turn[1]) / 2, 0] }
}

/** The thickest walls, in mm, within which a thing still goes in; to a hundredth. */
function thickestWall(solid: Solid, space: Space): number {
  let [fits, not] = [0, Math.min(...space) / 2]
  while (not - fits > 0.01) {
    const middle = (fits + not) / 2
    if (decide(solid, within(space, middle)).outcome === 'fits') fits = middle
    else not = middle
  }
  return fits
}

function answerOne(one: One, space: Space, { measured }: Question): Answer {
  const { thing, solid, decision } = one
  const laid = [stand(one)]
  if (decision.outcome === 'cannot') return { space, laid, verdict: 'no', thing, why: decision.why, excess: decision.position.excess }
  if (!solid.isWhole) return { space, laid: [], verdict: 'unsure', why: { kind: 'size of thing', thing } }
  if (!space.every(Number.isFinite)) return { space, laid: [], verdict: 'unsure', why: { kind: 'size of bag' } }
  if (decision.outcome === 'open') return { space, laid, verdict: 'unsure', why: { kind: 'close' } }
  if (measured === 'inside') return { space, laid, verdict: 'likely', of: 'inside', room: Math.max(0, -decision.position.excess) }
  const wall = thickestWall(solid, space)
  if (wall < WALL) return { space, laid, verdict: 'unsure', why: { kind: 'walls', wall } }
  return { space, laid, verdict: 'likely', of: 'wall', room: wall }
}

/** The turn that lays a box of some sides along the axes as `lies` says. */
function turnFor(sides: Sides, lies: Sides): Matrix {
  const taken = new Set<number>()
  const columns = lies.map((length) => {
    const at = sides.findIndex((side, index) => side === length && !taken.has(index))
    taken.add(at)
    return at
  })
  return columns.map((column) => [0, 1, 2].map((index) => (index === column ? 1 : 0))) as unknown as Matrix
}

function packed(ones: readonly One[], space: Space): readonly Laid[] | undefined {
  const [width, , depth] = space
  return pack(
    ones.map(({ solid }) => boxAround(solid)),
    space,
  )?.flatMap(({ corner: [x, y, z], sides: [w, h, d] }, at): readonly Laid[] => {
    const one = ones[at]
    if (!one) return []
    const centre: Sides = [x + w / 2 - width / 2, y + h / 2, z + d / 2 - depth / 2]
    return [{ thing: one.thing, solid: one.solid, turn: turnFor(boxAround(one.solid), [w, h, d]), centre }]
  })
}

function answerSeveral(ones: readonly One[], space: Space, question: Question): Answer {
  for (const one of ones) {
    const alone = answerOne(one, space, question)
    if (alone.verdict !== 'likely' && !(alone.verdict === 'unsure' && alone.why.kind === 'walls')) return alone
  }
  const [thing, room] = [ones.reduce((sum, { solid }) => sum + volumeOf(solid), 0), product(space)]
  const loose = packed(ones, space)
  if (thing > room) return { space, laid: [], verdict: 'no', why: { kind: 'volume', thing, space: room }, excess: 0 }
  if (!loose) return { space, laid: [], verdict: 'unsure', why: { kind: 'packing' } }
  if (question.measured === 'inside') return { space, laid: loose, verdict: 'likely', of: 'packing', room: 0 }
  const tight = packed(ones, within(space, WALL))
  return tight
    ? { space, laid: tight.map((one) => raised(one, WALL)), verdict: 'likely', of: 'packing', room: WALL }
    : { space, laid: loose, verdict: 'unsure', why: { kind: 'walls of a packing' } }
}

const raised = ({ centre: [x, y, z], ...laid }: Laid, by: number): Laid => ({ ...laid, centre: [x, y + by, z] })

/** Answers a question. A thing or a bag of which a side is unknown can be proved not to fit, never to fit. */
export function answer(question: Question): Answer {
  const space = spaceOf(question.size)
  const ones = question.things.map((thing): One => {
    const solid = solidOf(thing)
    return { thing, solid, decision: decide(solid, space) }
  })
  const [one] = ones
  if (!one) throw new Error('A question names at least one thing.')
  return ones.length === 1 ? answerOne(one, space, question) : answerSeveral(ones, space, question)
}
