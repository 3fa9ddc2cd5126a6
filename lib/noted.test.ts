import { expect, test } from 'vitest'
import { parseNoted } from './noted.ts'

test.each([
  ['2018-02-14', '2018-02-14', '14 February 2018'],
  ['2018-02', '2018-02-01', 'February 2018'],
  ['2018', '2018-01-01', '2018'],
  ['1990s', '1990-01-01', '1990s'],
  ['1780', '1780-01-01', '1780'],
])('%s begins on %s and is printed as %s', (written, from, words) => {
  expect(parseNoted(written)).toEqual({ from, words })
})

test.each(['2019-13', '2019-00', '2019-02-30', '2019-2', '0000', '9999', '1995s', '90s', '2019-07-1990s', 'summer 2019', ' 2019', ''])(
  '"%s" is no time',
  (written) => {
    expect(parseNoted(written)).toBeUndefined()
  },
)
