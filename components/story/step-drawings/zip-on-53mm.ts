import { across, along, type Sheet } from './sheet'
import { closedTeeth } from './teeth'

/** Two units are a millimetre: a face of 53 × 43 mm, and a zip of 5 mm along its upper edge. */
export const zipOn53mm: Sheet = {
  words: 'A bag 53 mm wide with a zip 5 mm across its closed teeth: the zip takes nearly a tenth of what the width is.',
  lines: ['M60 118 V32 H166 V118 Z', closedTeeth(62, 164, 44, 10)],
  fine: ['M60 36 H166 M60 52 H166'],
  callouts: `${across(60, 106, 132)} ${along(180, 39, 10)}`,
  labels: [
    { x: 188, y: 48, words: '5 mm' },
    { x: 92, y: 147, words: '53 mm' },
  ],
}
