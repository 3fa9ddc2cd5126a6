/** Where to cut. */

export type Pixels = { readonly width: number; readonly height: number }
export type Box = Pixels & { readonly left: number; readonly top: number }
/** A point of a picture as shares of its width and height, 0 to 1 from the left and the top. */
export type Focus = { readonly x: number; readonly y: number }

/** "40% 55%" as shares; the middle when nothing is said. Undefined when the words say something else. */
export function parseFocus(words: string | undefined): Focus | undefined {
  if (!words) return { x: 0.5, y: 0.5 }
  const [, x, y] = /^(\d{1,3})% (\d{1,3})%$/.exec(words) ?? []
  if (x === undefined || y === undefined || Number(x) > 100 || Number(y) > 100) return undefined
  return { x: Number(x) / 100, y: Number(y) / 100 }
}

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
