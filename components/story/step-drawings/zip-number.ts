import { along, type Sheet } from './sheet'
import { closedTeeth } from './teeth'

/** Ten units are a millimetre. */
export const zipNumber: Sheet = {
  words: 'The closed teeth of a zip, enlarged ten times: the number 5 is the 5 mm across them.',
  lines: [closedTeeth(20, 180, 75, 50), 'M20 30 H180 M20 120 H180'],
  fine: ['M20 50 H180 M20 100 H180'],
  callouts: along(194, 50, 50),
  labels: [{ x: 202, y: 79, words: '5 mm' }],
}
