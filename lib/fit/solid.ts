/** Things and bags as bodies with sides in mm. What nobody has stated makes a thing smaller and a bag larger, so that a proof holds. */
import type { PocketObject, Size } from '../types.ts'

export type Sides = readonly [number, number, number]

/** How a thing lies in a space: rows are the axes of the space, columns those of the thing. */
export type Matrix = readonly [Sides, Sides, Sides]

/** A box with square corners, its longest side first, or a round disc. An unknown side is 0. */
export type Solid =
  | { readonly shape: 'box'; readonly sides: Sides; readonly isWhole: boolean }
  | { readonly shape: 'disc'; readonly diameter: number; readonly thickness: number; readonly isWhole: boolean }

/** The space in a bag: width, height and depth in mm. An unknown side is infinite. */
export type Space = Sides

type Shaped = Pick<PocketObject, 'shape' | 'width' | 'height' | 'thickness' | 'diameter'>

export function solidOf({ shape, width = 0, height = 0, thickness = 0, diameter = 0 }: Shaped): Solid {
  if (shape === 'disc') return { shape, diameter, thickness, isWhole: diameter > 0 && thickness > 0 }
  const [a = 0, b = 0, c = 0] = [width, height, thickness].sort((x, y) => y - x)
  return { shape: 'box', sides: [a, b, c], isWhole: c > 0 }
}

const known = (side: number | undefined) => side || Number.POSITIVE_INFINITY

export const spaceOf = ({ width, height, depth }: Size): Space => [known(width), known(height), known(depth)]

/** What is left of a space within walls of a thickness in mm; rounded to a nanometre, so that 59.98 less 6 is 53.98 and not 53.97999… */
export const within = ([width, height, depth]: Space, wall: number): Space => [less(width, wall), less(height, wall), less(depth, wall)]
const less = (side: number, wall: number) => Math.round((side - 2 * wall) * 1e6) / 1e6

/** The smallest box around a thing: a disc's is square. */
export const boxAround = (solid: Solid): Sides => (solid.shape === 'disc' ? [solid.diameter, solid.diameter, solid.thickness] : solid.sides)

/** In mm³. */
export const volumeOf = (solid: Solid): number =>
  solid.shape === 'disc' ? (Math.PI / 4) * solid.diameter ** 2 * solid.thickness : product(solid.sides)

export const product = ([a, b, c]: Sides) => a * b * c
