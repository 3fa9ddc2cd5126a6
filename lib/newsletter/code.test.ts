import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCode } from './code.ts'

test.each([
  '123456',
  ' 123 456 ',
  '123\u00a0456',
  '123\u2009456\u200b',
  '1 2 3 4 5 6',
  '123-456',
  '123–456',
  '123.456',
  '１２３４５６',
  '١٢٣٤٥٦',
  '۱۲۳۴۵۶',
  '१२३४५६',
  '𝟏𝟐𝟑𝟜𝟝𝟞',
  '123456 is your code for Reticule',
  'Code: 123456.',
  '\u202a123456\u202c',
])('%j is the code 123456', (typed) => expect(readCode(typed)).toBe('123456'))

test.each(['', '12', '12345', '1234567', 'abcdef', '123456, 654321', '12 34 56 78', 'Ⅻ3456', '²²²²²²'])('%j is none', (typed) =>
  expect(readCode(typed)).toBeUndefined(),
)

test('whatever is read is six ASCII digits, and any code comes through any separators', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(readCode(typed) ?? '000000').toMatch(/^\d{6}$/)
    }),
  )
  const separator = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\t', '-', '–', '\u2060', '\u200b')
  const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(digits, (parts) => {
      expect(readCode(parts.flat().join(''))).toBe(parts.map(([digit]) => digit).join(''))
    }),
  )
})
