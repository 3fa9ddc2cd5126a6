import { expect, test } from 'vitest'
import { listBags, listObjects } from '../content/catalogue.ts'
import { hasFrontSize } from './front-size.ts'
import { listCompanions, listNearInSize } from './neighbours.ts'
import { outline } from './outline.ts'
import { layOut, type StandingShape } from './sheet.ts'

const bags = listBags().filter(hasFrontSize)
const sheetOf = (bag: (typeof bags)[number]) =>
  layOut(bag, outline(bag.kind, bag.width, bag.height).rise, listCompanions(bag, listObjects()))

test('nothing on a sheet stands on anything else, and each thing has its catalogue size', () => {
  for (const bag of bags) {
    const { front, side, card, things, width } = sheetOf(bag)
    const lines: (readonly StandingShape[])[] = [[front, ...(side ? [side] : []), card], things]
    for (const line of lines)
      for (const [at, one] of line.entries()) {
        expect(one.x, bag.slug).toBeGreaterThanOrEqual(0)
        expect(one.x + one.width, bag.slug).toBeLessThanOrEqual(width + 1e-9)
        const next = line[at + 1]
        if (next) expect(next.x, bag.slug).toBeGreaterThan(one.x + one.width)
      }
    expect([front.width, front.height, side?.width]).toEqual([bag.width, bag.height, bag.depth])
    for (const { y, height } of things) expect(y - height, bag.slug).toBeGreaterThan(0)
  }
})

test('a printed sheet fits on a page of A4, at a ratio that is written', () => {
  for (const bag of bags) {
    const { width, text, ratio } = sheetOf(bag)
    expect((width + text * 2) / ratio, bag.slug).toBeLessThanOrEqual(170)
  }
})

test('the bar is a round length of a fifth to a third of the sheet', () => {
  for (const bag of bags) {
    const { bar, width } = sheetOf(bag)
    expect([1, 2, 5], bag.slug).toContain(Number(String(bar.length)[0]))
    expect(bar.length / width).toBeGreaterThan(1 / 8)
    expect(bar.length / width).toBeLessThanOrEqual(1 / 3)
  }
})

test('a bag stands beside one flat thing, one box and one round thing, none of which is the card over again', () => {
  for (const bag of bags) {
    const things = listCompanions(bag, listObjects())
    expect(things.map(({ shape }) => shape)).toEqual(['flat', 'box', 'disc'])
    expect(things.map(({ slug }) => slug)).not.toContain('card-id1')
    expect(things.map(({ slug }) => slug)).not.toContain('business-card-eu')
  }
})

test('bags of nearly the same size have no side twice as long, and never the bag itself', () => {
  for (const bag of bags)
    for (const near of listNearInSize(bag, listBags())) {
      expect(near.slug).not.toBe(bag.slug)
      expect((near.width ?? 0) / bag.width).toBeLessThanOrEqual(2)
      expect((near.height ?? 0) / bag.height).toBeGreaterThanOrEqual(0.5)
    }
  const petit = bags.find(({ slug }) => slug === 'le-petit-chiquito')
  expect(petit && listNearInSize(petit, listBags())[0]?.slug).toBe('finger-purse')
})

test('a bag that nobody has measured is near to nothing', () => {
  const unmeasured = listBags().find((bag) => !hasFrontSize(bag))
  expect(unmeasured && listNearInSize(unmeasured, listBags())).toEqual([])
})
