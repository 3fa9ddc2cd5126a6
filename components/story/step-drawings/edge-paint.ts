import { rowOf, type Sheet } from './sheet'

export const edgePaint: Sheet = {
  words: 'Two layers of leather from their edge, with paint over the edge in coats that round it.',
  lines: ['M16 48 H168 M16 102 H168 M16 75 H168', 'M168 48 C188 48 196 60 196 75 S188 102 168 102', 'M168 48 V102'],
  fine: [
    'M168 53 C182 53 189 63 189 75 S182 97 168 97',
    'M168 58 C177 58 182 66 182 75 S177 92 168 92',
    ...rowOf(22, 158, 10).map((x) => `M${x} 71 l4 -8 M${x} 98 l4 -8`),
  ],
}
