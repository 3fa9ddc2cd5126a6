/** The drawings that a step may have, by name. */
import type { StepDrawing } from '@/lib/types'
import { edgePaint } from './edge-paint'
import type { Sheet } from './sheet'
import { skive } from './skive'
import { stitch } from './stitch'
import { zipNumber } from './zip-number'
import { zipOn53mm } from './zip-on-53mm'
import { zipOn330mm } from './zip-on-330mm'
import { zipSlider } from './zip-slider'
import { zipTape } from './zip-tape'
import { zipTeeth } from './zip-teeth'

export const drawings = {
  'zip-tape': zipTape,
  'zip-teeth': zipTeeth,
  'zip-slider': zipSlider,
  'zip-number': zipNumber,
  'zip-on-53mm': zipOn53mm,
  'zip-on-330mm': zipOn330mm,
  skive,
  'edge-paint': edgePaint,
  stitch,
} as const satisfies Record<StepDrawing, Sheet>
