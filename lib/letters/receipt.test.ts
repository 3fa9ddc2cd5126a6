import { expect, test } from 'vitest'
import { isBalanced } from './receipt.ts'

const receipt = { frozen: 10_412, accepted: 10_371, refused: 22, left: 19, uncertain: 0, minutes: 41 }

test('a receipt accounts for everybody, or does not stand', () => {
  expect(isBalanced(receipt)).toBe(true)
  expect(isBalanced({ ...receipt, uncertain: 1 })).toBe(false)
  expect(isBalanced({ ...receipt, left: 18 })).toBe(false)
})
