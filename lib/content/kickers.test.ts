import { expect, test } from 'vitest'
import type { ListKind } from '../types.ts'
import { listSections, listTopics } from './catalogue.ts'
import { kickersOf } from './kickers.ts'
import { listsOf, storiesIn } from './lists.ts'
import { topicNames } from './names.ts'

const kinds = Object.keys(listsOf) as ListKind[]

test.each(kinds)('no list of the %s says one name above every headline that it says above the list', (kind) => {
  for (const { slug, name } of listsOf[kind]()) {
    const kickers = kickersOf(storiesIn(kind, slug), kind === 'topics' ? slug : undefined)
    expect(Object.values(kickers), `/${kind}/${slug}`).not.toContain(name)
  }
})

test('a section’s stories are told apart by their first topic', () => {
  const names = topicNames()
  for (const { slug } of listSections())
    for (const story of storiesIn('sections', slug))
      expect(kickersOf(storiesIn('sections', slug))[story.slug]).toBe(names[story.topics[0] ?? ''])
})

test('stories of several sections are told apart by their section', () => {
  const { slug = '' } = listTopics().find((topic) => new Set(storiesIn('topics', topic.slug).map(({ section }) => section)).size > 1) ?? {}
  const [story] = storiesIn('topics', slug)
  expect(kickersOf(storiesIn('topics', slug), slug)[story?.slug ?? '']).toBe(
    listSections().find((section) => section.slug === story?.section)?.name,
  )
})

test('a topic whose stories stand in one section names another topic of each', () => {
  const [story] = storiesIn('topics', 'phones')
  if (!story) throw new Error('content/topics/phones.yaml has no story; choose another topic for this test')
  const only = { ...story, topics: ['phones'] }
  expect(kickersOf([{ ...story, topics: ['phones', 'cards'] }], 'phones')[story.slug]).toBe('Bank cards')
  expect(kickersOf([only], 'phones')).toEqual({})
})
