import { expect, test } from 'vitest'
import { mergeWanted, wantedByStory } from './wanted.ts'

const story = (shown: string[], focus?: string) =>
  wantedByStory({
    slug: 'a',
    coverPicture: 'hero',
    shown,
    pictures: [{ name: 'hero', file: 'hero.jpg', alt: 'A clasp', caption: 'Clasp', credit: 'Us', ...(focus && { focus }) }],
  })

test('a picture that a story and its scheduled change share is prepared once, for all that either shows it for', () => {
  const [merged, ...others] = mergeWanted([...story([], '10% 10%'), ...story(['hero'], '90% 90%')])
  expect(others).toEqual([])
  expect([...(merged?.roles ?? [])]).toEqual(['opening', 'figure'])
  expect(merged?.focusOf('tall')).toEqual({ x: 0.1, y: 0.1 })
})
