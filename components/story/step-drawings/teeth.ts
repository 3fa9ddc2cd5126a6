import { rowOf } from './sheet'

/** The closed teeth of a zip that lies: small blocks from two sides, each between two of the other. `width` is across the closed teeth. */
export function closedTeeth(from: number, to: number, y: number, width: number): string {
  const pitch = width / 2.5
  const block = pitch * 0.8
  const [top, reach] = [y - width / 2, width * 0.66]
  return rowOf(from, to - pitch, pitch)
    .map((x, at) => `M${x} ${at % 2 ? top + width - reach : top} h${block} v${reach} h${-block} Z`)
    .join(' ')
}
