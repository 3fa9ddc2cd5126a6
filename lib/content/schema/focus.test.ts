import { expect, test } from 'vitest'
import { parseFocus } from './focus.ts'

test('a focus is two percentages, the middle when nothing is said, and nothing else', () => {
  expect(parseFocus('40% 55%')).toEqual({ x: 0.4, y: 0.55 })
  expect(parseFocus('40.5% 100%')).toEqual({ x: 0.405, y: 1 })
  expect(parseFocus(undefined)).toEqual({ x: 0.5, y: 0.5 })
  for (const words of ['40%', 'left top', '40% 101%', '40 55', '40% 100.5%', '40.% 5%', '4e1% 5%', ''])
    expect(parseFocus(words), words).toBeUndefined()
})
