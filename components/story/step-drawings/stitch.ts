import { rowOf, type Sheet } from './sheet'

const holes = rowOf(36, 204, 24)

export const stitch: Sheet = {
  words: 'A saddle stitch from its edge: two needles pass through each hole, and the thread runs above and below by turns.',
  lines: [
    'M16 58 H224 M16 92 H224 M16 75 H224',
    `M${holes[0]} 58 ${holes.map((x, at) => (at % 2 ? `C${x - 6} 92 ${x} 86 ${x} 75 S${x + 6} 50 ${x + 12} 50` : `C${x - 6} 50 ${x} 64 ${x} 75 S${x + 6} 100 ${x + 12} 100`)).join(' ')}`,
    `M${holes[0]} 92 ${holes.map((x, at) => (at % 2 ? `C${x - 6} 58 ${x} 64 ${x} 75 S${x + 6} 100 ${x + 12} 100` : `C${x - 6} 100 ${x} 86 ${x} 75 S${x + 6} 50 ${x + 12} 50`)).join(' ')}`,
  ],
  fine: holes.map((x) => `M${x - 1.5} 58 V92 M${x + 1.5} 58 V92`),
}
