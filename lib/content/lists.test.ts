import { expect, test } from 'vitest'
import type { ListKind } from '../types.ts'
import { isListPage, listsOf, storiesIn } from './lists.ts'
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

test.each(kinds)('the first page of each of the %s is an address, and no page that is not there', (kind) => {
  for (const { slug } of listsOf[kind]()) {
    expect(isListPage(kind, slug)).toBe(true)
    for (const rest of [['1'], ['99'], ['x'], ['2', '2'], ['']]) expect(isListPage(kind, slug, ...rest), rest.join('/')).toBe(false)
  }
  for (const slug of ['', 'nothing', 'constructor', '%E0']) expect(isListPage(kind, slug)).toBe(false)
})
