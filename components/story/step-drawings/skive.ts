import { rowOf, type Sheet } from './sheet'

export const skive: Sheet = {
  words: 'Leather from its edge: the flesh side is pared away towards the edge by a knife, so that two of them fold no thicker than one.',
  lines: ['M16 62 H214 V72 C190 72 170 100 140 100 H16 Z', 'M150 112 L214 84 L226 108 L164 128 Z', 'M150 112 L164 128'],
  fine: ['M140 100 H214 V72', ...rowOf(22, 130, 9).map((x) => `M${x} 98 l4 -10`), 'M16 67 H214'],
}
