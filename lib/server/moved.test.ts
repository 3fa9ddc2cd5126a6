import { expect, test } from 'vitest'
import { movedTo } from './moved.ts'

test('a font has moved, and nothing else below its former folder', () => {
  expect(movedTo('/letters/text.0a1b2c.woff2')).toBe('/fonts/text.0a1b2c.woff2')
  for (const path of ['/letters', '/letters/latest', '/letters/a/text.woff2', '/fonts/text.woff2', '/letters/text.woff2.br'])
    expect(movedTo(path), path).toBeUndefined()
})
