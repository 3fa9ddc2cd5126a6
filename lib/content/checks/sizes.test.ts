import { describe, expect, test } from 'vitest'
import { soundStory } from '../../../tests/fakes/magazine.ts'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const source = 'sources:\n  - id: s\n    title: A source, 2020\n'
const catalogue = {
  'bags/le-petit.yaml': `name: Le Petit
alsoKnownAs: [Petit, Mini Petit]
houses: [jacquemus]
kind: top-handle
shown: "2019"
width: 53
height: 43
depth: 15
note: Another record gives 80 x 60 mm.
claims:
  - by: A magazine
    says: 5.2 cm wide, 8.7 cm high with its handle
  - by: A shop
    says: 4 x 2.5 in
confidence: found in the source
${source}`,
  'objects/card.yaml': `name: Card\nnameWithArticle: the card\nshape: flat\nwidth: 85.6\nheight: 53.98\nthickness: 0.76\nconfidence: found\n${source}`,
  'bags/knolig.yaml': `name: Knölig\nkind: tote\nshown: "2019"\nwidth: 90\nheight: 70\nconfidence: found\n${source}`,
}
const saying = (text: string) => ({ ...catalogue, ...storyWith('One fact.', text) })
const told = (measure: string) =>
  `"Le Petit" is given here as ${measure}, but the catalogue says 53 × 43 × 15 mm. Write <Size bag="le-petit" />, or tell the claim in the catalogue.`

describe('a size that is not the catalogue’s is told', () => {
  const cases: [string, string][] = [
    ['Le Petit is 55 mm wide.', '55 mm wide'],
    ['Le Petit, by Jacquemus, is 5.5 cm wide.', '5.5 cm wide'],
    ['Jacquemus’s Le Petit is 53 × 34 × 15 mm.', '53 × 34 × 15 mm'],
    ['Le Petit is 85.6 mm wide.', '85.6 mm wide'],
    ['Le Petit is 53 × 53 mm.', '53 × 53 mm'],
    ['Le Petit is 53 mm wide and 45 mm high.', '45 mm high'],
    ['Then came Le Petit, the bag of which we speak, and it is 55 × 43 mm. Le Petit (53 × 44 mm) is small.', '53 × 44 mm'],
    ['Le Petit, at 5.3 × 4.5 cm and $258, is small.', '5.3 × 4.5 cm'],
    ['Le Petit, 55 × 43 mm, is small.', '55 × 43 mm'],
    ['Le Petit of 2019 measures 53 mm by 44 mm.', '53 mm by 44 mm'],
    ['Le Petit, the smallest so far, is about 150 mm wide.', '150 mm wide'],
    ['The outline of Le Petit is 55 × 43 mm.', '55 × 43 mm'],
    ['Le Petit’s face is 55 × 43 mm, all told.', '55 × 43 mm'],
    ['At 55 × 43 mm, Le Petit is small.', '55 × 43 mm'],
    ['The 55 × 43 mm Le Petit is small.', '55 × 43 mm'],
    ['The mini Petit is 55 millimetres wide.', '55 millimetres wide'],
    ['_Le Petit_ is 53 mm wide;<Source id="s" /> a Petit is 55 mm tall.', '55 mm tall'],
    ['Le Petit is smaller than Knölig, which is 90 × 70 mm, and Le Petit is 55 mm wide.', '55 mm wide'],
    ['<Drawing bag="le-petit">\n\nLe Petit, Jacquemus, 2019. 55 × 43 × 15 mm. Calf.\n\n</Drawing>', '55 × 43 × 15 mm'],
    ['<Drawing bag="le-petit">A bag, 2019, 55 × 43 mm, calf</Drawing>', '55 × 43 mm'],
  ]
  test.each(cases)('%s', (text, measure) => {
    expect(problemLines(saying(text)).map((line) => line.split(' · ')[1])).toEqual([told(measure)])
  })

  test('where it stands, also in a later line of a paragraph', () => {
    expect(problemLines(saying('One fact. Le Petit is 55 mm wide.'))[0]).toMatch(`${here}:16:23 · `)
    expect(problemLines(saying('One fact.\nLe Petit _is_ 55 mm wide.'))[0]).toMatch(`${here}:17:15 · `)
  })
})

describe('a size that is the catalogue’s, or that its entry quotes, is sound', () => {
  test.each([
    'Le Petit is 5.3 cm wide, 4.3 cm high and 1.5 cm deep.',
    'Le Petit is 53 mm wide, 43 mm tall and 15 mm deep.',
    'Le Petit is 5 × 4 cm.',
    'Le Petit is 15 × 53 × 43 mm.',
    'Le Petit is about 50 mm wide.',
    'Le Petit is 52 mm wide.',
    'Le Petit is 87 mm high.',
    'Le Petit is 102 × 64 mm.',
    'Le Petit is 80 × 60 mm.',
    'Knölig is 90 × 70 × 20 mm.',
    '<Drawing bag="le-petit">A bag, 53 × 43 mm, calf</Drawing>',
  ])('%s', (text) => {
    expect(problemLines({ ...saying(text) })).toEqual([])
  })
})

describe('a measure of something else is no size of the bag', () => {
  test.each([
    'Le Petit is 0.98 mm narrower than a card, which is 85.60 × 53.98 mm.',
    'A card is 85.6 mm wide, and Le Petit is not.',
    'Beside Le Petit, a card is 85.6 × 53.98 mm.',
    'A card suits Le Petit, at 85.60 × 53.98 mm.',
    'In Le Petit, a lipstick 75 mm tall stands up.',
    'The handle of Le Petit is 44 mm high.',
    'The strap of Le Petit, 10 × 200 mm, is leather.',
    'The box for Le Petit (80 × 70 × 40 mm) is card.',
    'Le Petit has a strap 10 mm wide.',
    'Le Petit’s handle is 44 mm high.',
    'Le Petit is 7 mm short of a card.',
    'Le Petit is 2.9 mm wider.',
    'Le Petit is 2 mm too wide.',
    'Le Petit is 65 mm high with its strap.',
    'Le Petit, 75 × 65 mm card and all, is in a drawer.',
    'Le Petit is 106 mm wide at twice its scale.',
    'If Le Petit is 86 mm wide, a card goes in.',
    'Le Petit would be 86 mm wide.',
    'Le Petit is not 86 mm wide.',
    'Le Petit is under 86 mm wide.',
    'Le Petit and Knölig are 150 mm wide.',
    'Le Petit is 1.6 times as small as a card, 85.6 mm wide.',
    'Le Petit is small. It is 86 mm wide.',
    'Le Petit holds 34.2 cm³, and a face of 2279 mm².',
    'Le Petit costs $55, and is 3 or 4 cm wide.',
    'Le Petit is from 65 to 75 mm wide, by some.',
    'Le Petit is 65–75 mm wide, by some.',
    'A card, 85.6 × 53.98 mm, does not enter Le Petit.',
    'Against a card of 85.6 × 53.98 mm, Le Petit is small.',
    'A card beside Le Petit is 85.6 mm wide.',
    'Unlike Le Petit, Knölig is 90 × 70 mm.',
    'Unlike Le Petit, the new one is 75 mm wide.',
    'Le Petit, unlike Knölig, is 75 mm wide.',
    '<Drawing bag="le-petit">Le Petit beside a card of 85.6 × 53.98 mm</Drawing>',
    '<Drawing bag="le-petit">Le Petit in Knölig’s old box, 95 × 75 mm</Drawing>',
  ])('%s', (text) => {
    expect(problemLines(saying(text))).toEqual([])
  })

  test('a bag of which the catalogue knows no size contradicts nothing', () => {
    const story = soundStory.replace('[le-petit]', '[le-petit, unmeasured]').replace('One fact.', 'Unmeasured is 90 × 70 mm.')
    expect(problemLines({ [here]: story })).toEqual([])
  })
})
