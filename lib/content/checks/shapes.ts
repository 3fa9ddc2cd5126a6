/** Shapes of objects: a gauge may be a cylinder and is no disc, a thing may be a disc and is no cylinder. */
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/** Problems of the shape of an object. */
export function checkShape({ document, data, at }: Parsed): readonly ContentProblem[] {
  if (document !== 'object') return []
  const isGauge = data.kind === 'gauge'
  if (data.shape === 'cylinder' && !isGauge)
    return [at(['shape'], 'a thing is no cylinder. Write disc, with its length as "thickness", or make it a gauge with "kind: gauge".')]
  if (data.shape === 'disc' && isGauge) return [at(['shape'], 'a gauge is no disc. Write cylinder, with its depth as "height".')]
  return []
}
