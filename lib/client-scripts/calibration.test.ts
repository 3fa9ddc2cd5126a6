import { expect, test } from 'vitest'
import { isScale, keyOf, readScale, readScales } from './calibration.ts'

test('a screen is told by its size and its scaling', () => {
  const screen = { width: 1440, height: 900, ratio: 2 }
  expect(keyOf(screen)).toBe('1440x900@2')
  expect(keyOf({ ...screen, ratio: 1.5 })).not.toBe(keyOf(screen))
})

test('a card of so many pixels says how many make a millimetre', () => {
  expect(readScale('323.5', 85.6)).toBeCloseTo(3.779, 3)
  expect(readScale(' 548 ', 85.6)).toBeCloseTo(6.402, 3)
})

test('a card of 3 pixels is told, with what to type', () => {
  expect(readScale('3', 85.6)).toBe('No screen that we know shows 85.6 mm in 3 pixels. Type 103 to 1112.')
})

test('what is no number, or missing, is told', () => {
  expect(readScale('', 85.6)).toBe('Missing. Type 103 to 1112, digits only.')
  expect(readScale('5cm', 85.6)).toBe('“5cm” is not a number of pixels. Type 103 to 1112, digits only.')
  for (const typed of ['-300', '3e2', 'NaN', 'Infinity', '1,000', '0x200']) expect(typeof readScale(typed, 85.6), typed).toBe('string')
  for (const typed of ['0', '999999']) expect(readScale(typed, 85.6), typed).toMatch(/^No screen/)
})

test('what is told to be typed is accepted', () => {
  for (const length of [85.6, 53.98, 23.25, 24.26])
    for (const typed of String(readScale('0', length)).match(/\d+(?= to)|(?<=to )\d+/g) ?? [])
      expect(typeof readScale(typed, length)).toBe('number')
})

test('only what we wrote is read back', () => {
  expect(readScales('{"1440x900@2":3.78}')).toEqual({ '1440x900@2': 3.78 })
  expect(readScales('{"a":"url(x)","b":null,"c":1e9,"d":-4,"e":3.2}')).toEqual({ e: 3.2 })
  for (const kept of [null, '', 'x', '[]', '7', 'null', '"3.78"']) expect(readScales(kept)).toEqual({})
  expect(isScale(Number.NaN)).toBe(false)
})
