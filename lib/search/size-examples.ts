/** What can be asked by size: the page shows some of these, and size-grammar.test.ts holds the grammar to all of them. */

export type SizeExample = {
  readonly typed: string
  /** What a reader is told that it was understood as. */
  readonly read: string
  /** What is left to be looked for as words. */
  readonly rest?: string
  /** Whether it is shown on the page. */
  readonly isShown?: true
}

export const sizeExamples: readonly SizeExample[] = [
  { typed: 'under 60 mm', read: 'longer side of the front under 60 mm', isShown: true },
  { typed: 'wider than a passport', read: 'width over 125 mm, that of the passport', isShown: true },
  { typed: '2 in', read: 'longer side of the front within a tenth of 50.8 mm', isShown: true },
  { typed: '40 x 40', read: 'sides within a tenth of 40 × 40 mm', isShown: true },
  { typed: 'between 5 and 9 cm', read: 'longer side of the front between 50 and 90 mm', isShown: true },
  { typed: 'fits an iPhone 15', read: 'room for the iPhone 15', isShown: true },
  { typed: 'smaller than le petit chiquito', read: 'a smaller front than Le Petit Chiquito, 53 × 43 mm', isShown: true },
  { typed: 'half a card wide', read: 'width within a tenth of 42.8 mm', isShown: true },
  { typed: 'pouch under 60 mm', read: 'longer side of the front under 60 mm', rest: 'pouch', isShown: true },
  { typed: 'at most 2 cards wide', read: 'width at most 171.2 mm' },
  { typed: 'under two inches', read: 'longer side of the front under 50.8 mm' },
  { typed: 'under 2"', read: 'longer side of the front under 50.8 mm' },
  { typed: 'under 60', read: 'longer side of the front under 60 mm' },
  { typed: '< 6cm', read: 'longer side of the front under 60 mm' },
  { typed: '≥ 200 mm high', read: 'height at least 200 mm' },
  { typed: 'taller than 10 cm', read: 'height over 100 mm' },
  { typed: 'thinner than 20 mm', read: 'depth under 20 mm' },
  { typed: 'deeper than 5 cm', read: 'depth over 50 mm' },
  { typed: 'narrower than a card', read: 'width under 85.6 mm, that of the bank card' },
  { typed: 'larger than a bank card', read: 'a larger front than the bank card, 85.6 × 53.98 mm' },
  { typed: 'bigger than a pasport', read: 'a larger front than the passport, 125 × 88 mm' },
  { typed: '5-9 cm', read: 'longer side of the front between 50 and 90 mm' },
  { typed: '5 to 9 cm wide', read: 'width between 50 and 90 mm' },
  { typed: '53 x 43 x 15 mm', read: 'sides within a tenth of 53 × 43 × 15 mm' },
  { typed: '5.3 by 4.3 cm', read: 'sides within a tenth of 53 × 43 mm' },
  { typed: '5,5 cm', read: 'longer side of the front within a tenth of 55 mm' },
  { typed: '½ inch', read: 'longer side of the front within a tenth of 12.7 mm' },
  { typed: 'about 10 cm high', read: 'height within a tenth of 100 mm' },
  { typed: 'holds a lipstick and a house key', read: 'room for the lipstick tube and the house key' },
  { typed: 'jacquemus wider than a card', read: 'width over 85.6 mm, that of the bank card', rest: 'jacquemus' },
  { typed: 'chanel bag 17 cm', read: 'longer side of the front within a tenth of 170 mm', rest: 'chanel bag' },
  { typed: 'wider than 5 cm and under 10 cm high', read: 'width over 50 mm; height under 100 mm', rest: 'and' },
]

/** What looks like a size and is none: words. */
export const notSizes: readonly string[] = [
  'under 60 dollars',
  '2 in 1',
  '1925',
  'iphone 15',
  'over the top',
  'smaller',
  'less is more',
  'the a to z of bags',
  'about',
  'fits',
  'x',
]

/** What is a size and cannot be answered, and the start of what is said. */
export const nonsense: readonly (readonly [typed: string, told: RegExp])[] = [
  ['under 0 mm', /^“0 mm” leaves no room\./],
  ['under -5 mm', /^“-5 mm” leaves no room\./],
  ['between 9 and 5', /^“9 and 5” runs backwards\./],
  ['between 9 and 9 cm', /^“9 and 9 cm” runs backwards\./],
  ['under 10^400 mm', /^“10\^400 mm” is not a number that we can read\./],
  ['1,234 mm', /^“1,234 mm” can be read in two ways\./],
  ['under 3 m', /^“3 m” is more than two metres/],
  ['0 x 0', /^“0 mm” leaves no room\./],
]
