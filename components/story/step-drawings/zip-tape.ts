import { rowOf, type Sheet } from './sheet'

const weave = (top: number) => rowOf(24, 212, 4).map((x) => `M${x} ${top} l4 26`)

export const zipTape: Sheet = {
  words: 'Two woven tapes lie side by side, a little apart, cut square at one end.',
  lines: ['M20 38 H220 V68 H20 Z', 'M20 82 H220 V112 H20 Z', 'M20 64 H220', 'M20 86 H220'],
  fine: [...weave(38), ...weave(86)],
}
