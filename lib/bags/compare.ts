/** Two bags by one measure. */
import type { Comparison, Size } from '../types.ts'
import { cubic, mm, outsideVolume } from './measure.ts'

/** A side in mm, or the outside box in cm³; nothing where it is not known. */
export const measureBy = (by: Comparison, size: Size): number | undefined => (by === 'volume' ? outsideVolume(size) : size[by])

/** "53 mm", "34.2 cm³"; nothing where it is not known. */
export function measureInWords(by: Comparison, size: Size): string | undefined {
  const measure = measureBy(by, size)
  if (measure === undefined) return undefined
  return by === 'volume' ? cubic(measure) : `${mm(measure)} mm`
}
