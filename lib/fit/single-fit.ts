/** One thing in one space: exact for discs, and for boxes but for a few tenths of a millimetre at most. Pure geometry. */
import { bestLying, leanOf, positionOf } from './disc.ts'
import { Effort } from './effort.ts'
import { bestAligned, bestPosition, type Position, searchTurns } from './rotations.ts'
import { product, type Sides, type Solid, type Space, within } from './solid.ts'
import { turnedWays } from './ways.ts'

/** Why a thing cannot go in, with what is compared: of the thing, and of the space. Lengths in mm, areas in mm², volumes in mm³. */
export type Reason =
  | { readonly kind: 'thickness' | 'diagonal' | 'edges' | 'surface' | 'volume'; readonly thing: number; readonly space: number }
  | { readonly kind: 'tilts' }
  /** Every turn was ruled out, in so many parts. */
  | { readonly kind: 'turns'; readonly parts: number }

export type Decision =
  | { readonly outcome: 'fits'; readonly position: Position }
  | { readonly outcome: 'cannot'; readonly why: Reason; readonly position: Position }
  /** So near to fitting that neither was proved. */
  | { readonly outcome: 'open'; readonly position: Position }

/**
 * What a body that lies in a box can never have more of than the box. All five hold for every turn: width is least along the thinnest
 * direction, no line is longer than the diagonal, and of two convex bodies the inner has the smaller mean width (half the sum of a
 * box's edges), surface and volume.
 */
const bounds: readonly (readonly [Exclude<Reason['kind'], 'tilts' | 'turns'>, (sides: Sides) => number])[] = [
  ['thickness', (sides) => Math.min(...sides)],
  ['diagonal', (sides) => Math.hypot(...sides)],
  ['edges', ([a, b, c]) => a + b + c],
  ['surface', ([a, b, c]) => 2 * (a * b + b * c + c * a)],
  ['volume', product],
]

/** What the last digits of a sum or a root may be off by: as much more proves nothing. */
export const ROUNDING = 1e-9

function boundThatForbids(box: Sides, space: Space): Reason | undefined {
  for (const [kind, of] of bounds) {
    const [thing, room] = [of(box), of(space)]
    if (thing > room * (1 + ROUNDING)) return { kind, thing, space: room }
  }
  return undefined
}

function decideBox(box: Sides, space: Space, effort: Effort): Decision {
  const straight = bestAligned(box, space)
  if (straight.excess <= 0) return { outcome: 'fits', position: straight }
  const best = bestPosition(box, space)
  const why = boundThatForbids(box, space)
  if (why) return { outcome: 'cannot', why, position: best }
  if (best.excess <= 0) return { outcome: 'fits', position: best }
  const [way] = turnedWays(box, space)
  // Its turn touches the space exactly, so that only the rounding of a cosine can be left of its excess.
  if (way) return { outcome: 'fits', position: { turn: way.turn, excess: 0 } }
  const found = searchTurns(box, space, effort)
  if (found.outcome === 'cannot') return { outcome: 'cannot', why: { kind: 'turns', parts: found.parts }, position: best }
  return { position: best, ...found }
}

function decideDisc(diameter: number, thickness: number, space: Space): Decision {
  const lying = bestLying(diameter, thickness, space)
  if (lying.excess <= 0) return { outcome: 'fits', position: lying }
  const lean = leanOf(diameter, thickness, space)
  if (lean) return { outcome: 'fits', position: positionOf(lean, diameter, thickness, space) }
  const least = Math.min(diameter, thickness)
  const smallest = Math.min(...space)
  const why: Reason = least > smallest ? { kind: 'thickness', thing: least, space: smallest } : { kind: 'tilts' }
  return { outcome: 'cannot', why, position: lying }
}

/** Whether a thing goes into a space, in any position. A position is to be drawn; the outcome does not rest on it. */
export function decideSingleFit(solid: Solid, space: Space, effort = new Effort()): Decision {
  return solid.shape === 'disc' ? decideDisc(solid.diameter, solid.thickness, space) : decideBox(solid.sides, space, effort)
}

/** Whether a closed rule shows that it goes in: of the positions of a box, those with a side along an axis. A no is no proof. */
const fitsByRule = (solid: Solid, space: Space): boolean =>
  solid.shape === 'disc'
    ? decideDisc(solid.diameter, solid.thickness, space).outcome === 'fits'
    : bestAligned(solid.sides, space).excess <= 0 || turnedWays(solid.sides, space).length > 0

/**
 * The thickest walls, in mm, within which a thing is seen to go into a space, no thicker than `most`. Walls take as much from each side,
 * so that the best position in the space stays the best within them, and its room is what they may take; a rule may allow a little more,
 * which is found by halving, to a hundredth of a mm.
 */
export function thickestWall(solid: Solid, space: Space, least: number, most: number): number {
  const straight = solid.shape === 'disc' ? bestLying(solid.diameter, solid.thickness, space) : bestAligned(solid.sides, space)
  const best = solid.shape === 'disc' || straight.excess <= 0 ? straight : bestPosition(solid.sides, space)
  let [fits, not] = [Math.min(most, Math.max(least, -straight.excess / 2, -best.excess / 2)), most]
  while (not - fits > 0.01) {
    const middle = (fits + not) / 2
    if (fitsByRule(solid, within(space, middle))) fits = middle
    else not = middle
  }
  return fits
}
