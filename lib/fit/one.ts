/** One thing in one space: exact for discs, and for boxes but for a few tenths of a millimetre at most. Pure geometry. */
import { bestLying, leanOf, positionOf } from './disc.ts'
import { bestAligned, bestPosition, type Position, searchTurns } from './rotations.ts'
import { product, type Sides, type Solid, type Space } from './solid.ts'
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

function decideBox(box: Sides, space: Space): Decision {
  const straight = bestAligned(box, space)
  if (straight.excess <= 0) return { outcome: 'fits', position: straight }
  const best = bestPosition(box, space)
  const why = boundThatForbids(box, space)
  if (why) return { outcome: 'cannot', why, position: best }
  if (best.excess <= 0) return { outcome: 'fits', position: best }
  const [way] = turnedWays(box, space)
  // Its turn touches the space exactly, so that only the rounding of a cosine can be left of its excess.
  if (way) return { outcome: 'fits', position: { turn: way.turn, excess: 0 } }
  const found = searchTurns(box, space)
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
export function decide(solid: Solid, space: Space): Decision {
  return solid.shape === 'disc' ? decideDisc(solid.diameter, solid.thickness, space) : decideBox(solid.sides, space)
}

/** The best that a thing can do without a turn, in mm beyond the space; negative where it has room. */
export const straightExcess = (solid: Solid, space: Space): number =>
  (solid.shape === 'disc' ? bestLying(solid.diameter, solid.thickness, space) : bestAligned(solid.sides, space)).excess
