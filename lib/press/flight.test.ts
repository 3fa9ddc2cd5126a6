import { expect, test } from 'vitest'
import { clientModulesIn, flightOf, isFlight } from './flight.ts'

const push = (rows: string) => `self.__next_f.push(${JSON.stringify([1, rows])})`

test('flight data is put together from the scripts that push it', () => {
  expect(flightOf(['(self.__next_f=self.__next_f||[]).push([0])', push('1:I[7,'), 'other()', push('[],"default"]\n')])).toBe(
    '1:I[7,[],"default"]\n',
  )
})

test('only scripts that push flight data are taken for it', () => {
  expect(isFlight('(self.__next_f=self.__next_f||[]).push([0])')).toBe(true)
  expect(isFlight(push('0:{}\n'))).toBe(true)
  expect(isFlight('self.__next_f.push([1,"a"]);alert(1)')).toBe(false)
  expect(isFlight('alert(1)')).toBe(false)
})

test('a reference to a client module is found wherever its row stands', () => {
  expect(clientModulesIn('0:{"a":1}\n:HL["/a.css","style"]\n1:I[39756,["/a.js"],"default"]\na:I["b",[],""]\n')).toEqual(
    new Set(['39756', 'b']),
  )
})

test('a text that looks like a row is read as text, and the row after it is found', () => {
  const text = 'é\n5:I[666,[],"x"]\n'
  const length = Buffer.byteLength(text).toString(16)
  expect(clientModulesIn(`3:T${length},${text}4:I[12,[],"default"]\n`)).toEqual(new Set(['12']))
})

test.each([
  ['zz:1\n', 'no row begins at byte 0'],
  ['1:I[1,[],""]', 'the row at byte 0 does not end'],
  ['1:Tq,abc', 'the row at byte 0 has no length'],
])('%j is refused', (flight, words) => expect(() => clientModulesIn(flight)).toThrow(words))
