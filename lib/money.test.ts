import { expect, test } from 'vitest'
import { money, moneyInWords, notedWhen } from './money.ts'

test('money is printed as it was noted', () => {
  expect(money(165, 'USD')).toBe('165 USD')
  expect(money(629.1, 'USD')).toBe('629.10 USD')
  expect(money(63750, 'USD')).toBe('63,750 USD')
})
test('money reads well aloud', () => {
  expect(moneyInWords(165, 'USD')).toBe('165 US dollars')
})
test('a month is spelled out; a year or a decade stays', () => {
  expect(notedWhen('2018-02')).toBe('February 2018')
  expect(notedWhen('1990s')).toBe('1990s')
})
