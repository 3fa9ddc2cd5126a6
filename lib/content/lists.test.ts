import { expect, test } from 'vitest'
import type { ListKind } from '../types.ts'
import { listsOf, storiesIn } from './lists.ts'
import { listStories } from './stories.ts'

const kinds = Object.keys(listsOf) as ListKind[]

test.each(kinds)('a story stands in each of its %s, newest first, and in no other', (kind) => {
  for (const { slug } of listsOf[kind]()) {
    const stories = storiesIn(kind, slug)
    const named = { sections: 'section', topics: 'topics', desks: 'desk', houses: 'houses' } as const
    expect(stories).toEqual(listStories().filter((story) => [story[named[kind]]].flat().includes(slug)))
    expect(stories.map(({ published }) => published)).toEqual(
      stories
        .map(({ published }) => published)
        .toSorted()
        .reverse(),
    )
  }
})

test('every story stands in one section and one desk', () => {
  for (const kind of ['sections', 'desks'] as const)
    expect(listsOf[kind]().flatMap(({ slug }) => storiesIn(kind, slug))).toHaveLength(listStories().length)
})
