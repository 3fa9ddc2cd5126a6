import fc from 'fast-check'
import { expect, test } from 'vitest'
import { millimetresAcross, scaleBarOf } from './life-size.ts'

test.each([
  [54, 10],
  [18, 5],
  [0.9, 0.2],
  [160, 20],
  [800, 200],
  [10, 2],
])('across a picture of %d mm stands a bar of %d mm', (across, millimetres) => {
  expect(scaleBarOf(across)).toEqual({ millimetres, share: millimetres / across })
})

test('a bar takes between an eighth and three tenths of any picture', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100_000, noNaN: true }), (across) => {
      const { millimetres, share } = scaleBarOf(across)
      expect(share).toBeLessThanOrEqual(0.3 + 1e-9)
      expect(share).toBeGreaterThan(0.119)
      expect(['1', '2', '5']).toContain(millimetres.toExponential().charAt(0))
    }),
  )
})

test('what goes across is known of a picture that is shown whole and has a scale', () => {
  const picture = { name: 'a', file: 'a.jpg', alt: 'A', caption: 'B', credit: 'C', renditions: {} }
  expect(millimetresAcross({ ...picture, whole: { use: 'figure', width: 1600 }, pixelsPerMillimetre: 10 })).toBe(160)
  expect(millimetresAcross({ ...picture, whole: { use: 'figure', width: 1600 } })).toBeUndefined()
  expect(millimetresAcross({ ...picture, pixelsPerMillimetre: 10 })).toBeUndefined()
})
