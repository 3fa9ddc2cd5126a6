/** A bag as a solid thing against a gauge: a box, or a cylinder, by which others decide. Pure. */
import type { GaugeObject, Size } from '../types.ts'
import { decideSingleFit } from './single-fit.ts'
import { type Sides, type Solid, solidOf, spaceOf } from './solid.ts'

/** `no` is proved; `unsure` where a side is not stated, or where neither was proved. */
export type GaugeVerdict = 'yes' | 'no' | 'unsure'

/** The box around a bag: what nobody has stated makes it smaller, so that a no stays proved. */
const boxOf = ({ width, height, depth }: Size): Solid => solidOf({ shape: 'box', width, height, thickness: depth })

/** Whether a box lies straight in a cylinder: two of its sides within the circle, the third along it. */
function liesInCylinder([a, b, c]: Sides, diameter: number, depth: number): boolean {
  const ways: readonly Sides[] = [
    [a, b, c],
    [a, c, b],
    [b, c, a],
  ]
  return ways.some(([one, other, along]) => Math.hypot(one, other) <= diameter && along <= depth)
}

/** Whether a bag goes into a gauge, in any position, and what is known of it. Soft bags are taken as stiff as their stated size. */
export function tryAgainst(gauge: GaugeObject, size: Size): GaugeVerdict {
  const box = boxOf(size)
  const { shape, diameter = 0, height = 0 } = gauge
  const space =
    shape === 'cylinder'
      ? spaceOf({ width: diameter, height, depth: diameter })
      : spaceOf({ width: gauge.width, height: gauge.height, depth: gauge.thickness })
  // A cylinder lies within the box around it: what does not go into that box does not go into the cylinder.
  const { outcome } = decideSingleFit(box, space)
  if (outcome === 'cannot') return 'no'
  if (box.shape !== 'box' || !box.isWhole) return 'unsure'
  if (shape === 'cylinder') return liesInCylinder(box.sides, diameter, height) ? 'yes' : 'unsure'
  return outcome === 'fits' && space.every(Number.isFinite) ? 'yes' : 'unsure'
}
