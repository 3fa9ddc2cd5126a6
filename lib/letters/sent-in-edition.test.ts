import { expect, test } from 'vitest'
import { isShownOnWeb } from './sent-in-edition.ts'

test('a letter stands at /letters once it was sent, or at once where its file says so', () => {
  const letter = (slug: string, isOnWebBefore = false) => ({ slug, isOnWebBefore })
  expect(isShownOnWeb(letter('a'), new Set())).toBe(false)
  expect(isShownOnWeb(letter('a'), new Set(['a']))).toBe(true)
  expect(isShownOnWeb(letter('b'), new Set(['a']))).toBe(false)
  expect(isShownOnWeb(letter('b', true), new Set())).toBe(true)
})
