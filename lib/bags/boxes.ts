/** Boxes and lines on a plane: what touches, crosses, lies within. Pure. */

export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }

/** The point of a box that is nearest to another point. */
export const nearestOn = (box: Box, { x, y }: Point): Point => ({
  x: Math.min(Math.max(x, box.x), box.x + box.width),
  y: Math.min(Math.max(y, box.y), box.y + box.height),
})

/** The square with a point in its middle. */
export const around = ({ x, y }: Point, by: number): Box => ({ x: x - by, y: y - by, width: by * 2, height: by * 2 })

/** A box that reaches further on all four sides. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + by * 2,
  height: height + by * 2,
})

/** The smallest box that holds a box and some points. */
export function hullOf(box: Box, ...points: readonly Point[]): Box {
  let [left, top, right, foot] = [box.x, box.y, box.x + box.width, box.y + box.height]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    foot = Math.max(foot, y)
  }
  return { x: left, y: top, width: right - left, height: foot - top }
}

export const isInside = (box: Box, outer: Box) =>
  box.x >= outer.x && box.x + box.width <= outer.x + outer.width && box.y >= outer.y && box.y + box.height <= outer.y + outer.height

/** Whether two boxes overlap. */
export const touches = (one: Box, other: Box) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height

/** Whether a line runs through a box: what of it lies within both of the box's ranges (Liang and Barsky 1984). */
export function crosses(from: Point, to: Point, box: Box): boolean {
  const [across, down] = [to.x - from.x, to.y - from.y]
  if (!across && (from.x <= box.x || from.x >= box.x + box.width)) return false
  if (!down && (from.y <= box.y || from.y >= box.y + box.height)) return false
  const [left, right] = across ? [(box.x - from.x) / across, (box.x + box.width - from.x) / across] : [0, 1]
  const [top, foot] = down ? [(box.y - from.y) / down, (box.y + box.height - from.y) / down] : [0, 1]
  return Math.max(0, Math.min(left, right), Math.min(top, foot)) < Math.min(1, Math.max(left, right), Math.max(top, foot))
}

/** On which side of a line a point lies, as a sign. */
const side = (from: Point, to: Point, point: Point) => (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)

/** Whether the line from a to b crosses the line from c to d. */
export const linesCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
