import { expect, test } from 'vitest'
import { measureBy, measureInWords } from './compare.ts'

const size = { width: 53, height: 43, depth: 15 }

test('bags are compared by a side in mm, or by the box of their three sides in cm³', () => {
  expect([measureBy('width', size), measureBy('height', size), measureBy('volume', size)]).toEqual([53, 43, 34.185])
  expect([measureInWords('width', size), measureInWords('volume', size)]).toEqual(['53 mm', '34.2 cm³'])
})

test('what is not known is not compared', () => {
  expect(measureBy('volume', { width: 53, height: 43 })).toBeUndefined()
  expect(measureInWords('height', { width: 53 })).toBeUndefined()
})
