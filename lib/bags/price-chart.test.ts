import { expect, test } from 'vitest'
import { listBags } from '../content/catalogue.ts'
import { touches } from './boxes.ts'
import { type Mark, priceChartOf, shapes } from './price-chart.ts'

const fields = Object.entries(shapes).map(([name, shape]) => [name, priceChartOf(listBags(), 2026, shape)] as const)

for (const [name, { prices, years }] of fields) {
  test(`${name}: what finds no room by name has a number of its own, counted without a gap, and those are few`, () => {
    const marks = [...prices.marks, ...years.marks]
    const numbers = marks.flatMap(({ label }) => label?.number ?? [])
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    expect(numbers.length).toBeLessThanOrEqual(marks.length / 6)
    for (const { label } of marks) if (label?.number) expect(label.lines).toEqual([String(label.number)])
  })

  test(`${name}: every bag with a volume has a label, and no label touches another or a dot`, () => {
    for (const { marks } of [prices, years]) {
      expect(marks.filter(({ label }) => !label).map(({ bag }) => bag.slug)).toEqual([])
      const labels = marks.flatMap(({ label }) => label ?? [])
      for (const [at, label] of labels.entries()) {
        expect(labels.slice(at + 1).filter((other) => touches(label, other))).toEqual([])
        expect(marks.filter(({ x, y }) => touches(label, { x: x - 4, y: y - 4, width: 8, height: 8 }))).toEqual([])
      }
    }
  })

  test(`${name}: equal steps multiply, to the right by volume, upwards by price, downwards by age`, () => {
    const byName = (marks: readonly Mark[], slug: string) => marks.find(({ bag }) => bag.slug === slug)
    const [petit, tote] = ['le-petit-chiquito', 'trader-joes-mini-tote'].map((slug) => byName(prices.marks, slug))
    const [first, second] = [prices.ticks[0]?.at ?? 0, prices.ticks[1]?.at ?? 0]
    expect(((petit?.y ?? 0) - (tote?.y ?? 0)) / (second - first)).toBeCloseTo(Math.log10(258 / 2.99), 6)
    expect(byName(years.marks, 'jacobean-grape-purse')?.y).toBeGreaterThan(byName(years.marks, 'le-petit-chiquito')?.y ?? 0)
  })
}

test('only bags with three sides are drawn, and a price in another currency is not converted', () => {
  const [, field] = fields[0] ?? []
  const slugs = field?.prices.marks.map(({ bag }) => bag.slug) ?? []
  expect(slugs).not.toContain('delvaux-miniature-brillant')
  expect(slugs).not.toContain('fendi-pico-baguette')
  expect(field?.years.marks.map(({ bag }) => bag.slug)).toContain('delvaux-miniature-brillant')
})

test('a catalogue is laid out once for each shape and year, and another one anew', () => {
  const bags = listBags()
  expect(priceChartOf(bags, 2026, shapes.page)).toBe(priceChartOf(bags, 2026, shapes.page))
  expect(priceChartOf(bags, 2026, shapes.page).width).not.toBe(priceChartOf(bags, 2026, shapes.column).width)
  expect(priceChartOf(bags, 2027, shapes.page).years.ticks).not.toEqual(priceChartOf(bags, 2026, shapes.page).years.ticks)
  expect(priceChartOf(bags.slice(1), 2026, shapes.page).prices.marks).not.toEqual(priceChartOf(bags, 2026, shapes.page).prices.marks)
})
