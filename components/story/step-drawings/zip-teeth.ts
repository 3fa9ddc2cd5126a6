import { rowOf, type Sheet } from './sheet'

const tooth = (x: number, y: number, down: 1 | -1) => `M${x} ${y} h8 v${7 * down} l-2 ${4 * down} h-4 l-2 ${-4 * down} Z`

export const zipTeeth: Sheet = {
  words: 'Teeth stand on the edge of each tape, those of one side opposite the gaps of the other.',
  lines: [
    'M20 20 H220 M20 58 H220 M20 92 H220 M20 130 H220',
    ...rowOf(26, 206, 14).map((x) => tooth(x, 58, 1)),
    ...rowOf(33, 200, 14).map((x) => tooth(x, 92, -1)),
  ],
  fine: ['M20 52 H220', 'M20 98 H220'],
}
