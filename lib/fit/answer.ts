/** Will it fit? Three answers: no, and that is proved; likely; cannot say. Pure. */
import type { PocketObject, Size } from '../types.ts'
import { Effort } from './effort.ts'
import { type Body, layTogether, type Placement, stand } from './placement.ts'
import { type Decision, decideSingleFit, type Reason, ROUNDING, thickestWall } from './single-fit.ts'
import { product, type Space, solidOf, spaceOf, volumeOf, within } from './solid.ts'

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

export type Unsure =
  | { readonly kind: 'size of thing'; readonly thing: PocketObject }
  | { readonly kind: 'size of bag' }
  /** It goes into the outside, with walls of at most so many mm. */
  | { readonly kind: 'walls'; readonly wall: number }
  /** Several things, each of which goes in alone, go in together with no walls at all. */
  | { readonly kind: 'walls of a packing' }
  /** Neither a packing nor a proof against one; volumes in mm³. */
  | { readonly kind: 'packing'; readonly things: number; readonly space: number }
  /** The best position still reaches so many mm beyond, and not all others were ruled out. */
  | { readonly kind: 'close'; readonly thing: PocketObject; readonly excess: number }

export type Answer = {
  readonly space: Space
  /** How it lies, or the best try; nothing where too little is known to draw it. */
  readonly placements: readonly Placement[]
} & (
  | { readonly verdict: 'no'; readonly thing?: PocketObject; readonly why: Reason; readonly excess: number }
  /** `room` is what the tightest direction leaves, in mm, or the walls that may be as thick as that. */
  | { readonly verdict: 'likely'; readonly room: number; readonly of: 'inside' | 'wall' | 'packing' }
  | { readonly verdict: 'unsure'; readonly why: Unsure }
)

type One = Body & { readonly decision: Decision }

/** What keeps one thing from being likely, alone or among others: a proof, or too little that is known. */
function obstacle(one: One, space: Space): Answer | undefined {
  const { thing, solid, decision } = one
  const placements = [stand(one, decision.position.turn)]
  const { excess } = decision.position
  if (decision.outcome === 'cannot') return { space, placements, verdict: 'no', thing, why: decision.why, excess }
  if (!solid.isWhole) return { space, placements: [], verdict: 'unsure', why: { kind: 'size of thing', thing } }
  if (!space.every(Number.isFinite)) return { space, placements: [], verdict: 'unsure', why: { kind: 'size of bag' } }
  if (decision.outcome === 'open') return { space, placements, verdict: 'unsure', why: { kind: 'close', thing, excess } }
  return undefined
}

function answerOne(one: One, space: Space, measured: Question['measured'], effort: Effort): Answer {
  const { solid, decision } = one
  const found = obstacle(one, space)
  if (found) return found
  const placements = [stand(one, decision.position.turn)]
  if (measured === 'inside') return { space, placements, verdict: 'likely', of: 'inside', room: Math.max(0, -decision.position.excess) }
  const { outcome, position } = decideSingleFit(solid, within(space, WALL), effort)
  if (outcome !== 'fits') return { space, placements, verdict: 'unsure', why: { kind: 'walls', wall: thickestWall(solid, space, 0, WALL) } }
  const room = thickestWall(solid, space, WALL, Math.min(...space) / 2)
  return { space, placements: [stand(one, position.turn, WALL)], verdict: 'likely', of: 'wall', room }
}

function answerSeveral(ones: readonly One[], space: Space, measured: Question['measured'], effort: Effort): Answer {
  const obstacles = ones.flatMap((one) => obstacle(one, space) ?? [])
  // One thing that is too large settles it, whatever is unknown of the others; and so does too much of all.
  const proof = obstacles.find(({ verdict }) => verdict === 'no')
  if (proof) return proof
  const [things, room] = [ones.reduce((sum, { solid }) => sum + volumeOf(solid), 0), product(space)]
  if (things > room * (1 + ROUNDING))
    return { space, placements: [], verdict: 'no', why: { kind: 'volume', thing: things, space: room }, excess: 0 }
  const [doubt] = obstacles
  if (doubt) return doubt
  const tight = layTogether(ones, within(space, measured === 'outside' ? WALL : 0), effort, measured === 'outside' ? WALL : 0)
  if (tight) return { space, placements: tight, verdict: 'likely', of: 'packing', room: measured === 'outside' ? WALL : 0 }
  const loose = measured === 'outside' ? layTogether(ones, space, effort) : undefined
  if (loose) return { space, placements: loose, verdict: 'unsure', why: { kind: 'walls of a packing' } }
  return { space, placements: [], verdict: 'unsure', why: { kind: 'packing', things, space: room } }
}

/**
 * Answers a question. A thing or a bag of which a side is unknown can be proved not to fit, never to fit. What would take more effort
 * than a question is worth is not guessed at: the answer is then that we cannot say, or what was proved until then.
 */
export function answer({ size, measured, things }: Question, effort = new Effort()): Answer {
  const space = spaceOf(size)
  const ones = things.map((thing): One => {
    const solid = solidOf(thing)
    return { thing, solid, decision: decideSingleFit(solid, space, effort) }
  })
  const [one] = ones
  if (!one) throw new Error('A question names at least one thing.')
  return ones.length === 1 ? answerOne(one, space, measured, effort) : answerSeveral(ones, space, measured, effort)
}
