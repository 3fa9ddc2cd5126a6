/** Where to cut. */
import type { Focus } from '../content/schema/focus.ts'

export type { Focus } from '../content/schema/focus.ts'

export type Pixels = { readonly width: number; readonly height: number }
export type Box = Pixels & { readonly left: number; readonly top: number }
const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most)

/** The largest box of a ratio (width divided by height) inside a picture, as near to centred on the focus as the edges allow. */
export function cropAround({ width, height }: Pixels, ratio: number | 'whole', focus: Focus): Box {
  if (ratio === 'whole') return { left: 0, top: 0, width, height }
  const isWider = width / height > ratio
  const box = isWider ? { width: Math.round(height * ratio), height } : { width, height: Math.round(width / ratio) }
  const left = Math.round(between(0, focus.x * width - box.width / 2, width - box.width))
  const top = Math.round(between(0, focus.y * height - box.height / 2, height - box.height))
  return { ...box, left, top }
}
