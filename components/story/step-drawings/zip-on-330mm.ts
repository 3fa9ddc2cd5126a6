import { across, along, type Sheet } from './sheet'
import { closedTeeth } from './teeth'

/** Half a unit is a millimetre: a face of 330 × 220 mm, and the same zip of 5 mm. */
export const zipOn330mm: Sheet = {
  words: 'A bag 330 mm wide with the same zip of 5 mm: along this edge it is a thin line.',
  lines: ['M20 122 V12 H185 V122 Z', closedTeeth(21, 184, 18, 2.5)],
  callouts: `${across(20, 165, 132)} ${along(196, 16.75, 2.5)}`,
  labels: [
    { x: 204, y: 22, words: '5 mm' },
    { x: 82, y: 147, words: '330 mm' },
  ],
}
