import { expect, test } from 'vitest'
import { faultOfScale } from './life-size-check.ts'

const made = [{ file: 'content/stories/a/hero.jpg', pixelsPerMillimetre: 10, sizes: [[48, 62, 24], [20.3]] }]
const picture = {
  path: 'content/stories/a/hero.jpg',
  caption: 'Frog purse, the body 48 × 62 mm.',
  credit: 'Picture: Reticule studio, rendered.',
  width: 1280,
  pixelsPerMillimetre: 10,
}
const faultOf = (changes: Partial<typeof picture>) => faultOfScale({ ...picture, ...changes }, made)

test('a picture of the studio is sound with the number of its record, and words that agree with what was made', () => {
  expect(faultOf({})).toBeUndefined()
  expect(faultOf({ pixelsPerMillimetre: 10.05 })).toBeUndefined()
  expect(faultOf({ caption: 'Beside a coin, 20.3 mm across.' })).toBeUndefined()
  expect(faultOf({ caption: 'Silk. The picture is 128 mm wide.' })).toBeUndefined()
})

test.each([
  ['another number than the studio’s', { pixelsPerMillimetre: 11 }, '11 px are not a mm here: the studio’s camera says 10.'],
  ['no record of the studio', { path: 'content/stories/a/other.jpg' }, 'the studio has no record of content/stories/a/other.jpg.'],
  [
    'another size than was made',
    { caption: 'Frog purse, 85 × 71 mm.' },
    'its caption says 85 × 71 mm, but by its scale the picture is 128 mm wide and shows a thing of 48 × 62 × 24 mm.',
  ],
  ['no size at all', { caption: 'Frog purse.' }, 'it asks for life size, and its caption states no size in mm.'],
])('%s is told', (_, changes, words) => expect(faultOf(changes)?.replaceAll("'", '’')).toContain(words))
