import { expect, test } from 'vitest'
import { labelOf, receiptWords } from './words.ts'

const receipt = { frozen: 10_412, accepted: 10_371, refused: 22, left: 19, uncertain: 0, minutes: 41, leftWithinSevenDays: 7 }

test('a label says what a letter weighs and holds', () => {
  const pictures = ['/media/a.png']
  expect(labelOf({ html: 'x'.repeat(37_100), text: 'word '.repeat(1150), pictures }, true)).toBe(
    '38 KB, 1 picture, passes the mail list of 2026, 5 minutes, knows nothing about you.',
  )
})

test('a receipt is a sum, and one that does not come out is none', () => {
  expect(receiptWords(receipt)).toBe(
    'Meant for 10,412 = accepted 10,371 + refused 22 + left before their turn 19 + uncertain 0. It took 41 minutes. 7 people left within seven days. Opens: not counted, because nothing looks.',
  )
  expect(receiptWords({ ...receipt, refused: 23 })).toBeUndefined()
  const { leftWithinSevenDays: _, ...early } = receipt
  expect(receiptWords(early)).not.toContain('seven days')
})
