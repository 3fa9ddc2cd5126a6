/** Which bags can be drawn. */
import type { Size } from '../types.ts'

/** Whether a bag has a sourced width and height, and so a front that can be drawn. */
export function hasFrontSize<T extends Size>(bag: T): bag is T & { width: number; height: number } {
  return Boolean(bag.width && bag.height)
}
