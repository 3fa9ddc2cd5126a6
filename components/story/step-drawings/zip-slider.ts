import type { Sheet } from './sheet'
import { closedTeeth } from './teeth'

export const zipSlider: Sheet = {
  words: 'A slider joins two parted rows of teeth into one; its puller hangs to the right.',
  lines: [
    closedTeeth(16, 92, 75, 16),
    'M92 66 C98 58 112 56 124 58 L136 62 V88 L124 92 C112 94 98 92 92 84 Z',
    'M104 75 h14 M118 71 h52 q6 0 6 4 t-6 4 h-52 Z',
    'M136 60 C160 48 190 36 222 26',
    'M136 90 C160 102 190 114 222 124',
  ],
  fine: ['M16 54 H92 M16 96 H92', 'M136 52 C160 40 190 28 222 18', 'M136 98 C160 110 190 122 222 132'],
}
