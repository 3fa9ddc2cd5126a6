import { describe, expect, test } from 'vitest'
import { type Relatable, relatedStories } from './related.ts'

const story = (slug: string, { published = '2026-11-01', ...more }: Partial<Relatable> = {}): Relatable => ({
  slug,
  title: slug,
  dek: '',
  format: 'note',
  section: 'objects',
  desk: 'measuring',
  topics: [],
  bags: [],
  houses: [],
  published,
  publishedAt: `${published}T00:00:00.000Z`,
  picks: [],
  linked: [],
  mentioned: [],
  ...more,
})
const slugs = (from: Relatable, all: Relatable[]) => relatedStories(from, all).map((entry) => entry.story.slug)

describe('a rail', () => {
  test('puts editor’s picks first, in their order', () => {
    const from = story('from', { picks: ['b', 'a'], bags: ['x'] })
    expect(slugs(from, [from, story('a', { section: 'craft' }), story('b', { section: 'craft' }), story('c', { bags: ['x'] })])).toEqual([
      'b',
      'a',
      'c',
    ])
  })
  test('prefers a shared bag to a shared house to a shared topic, and says so', () => {
    const from = story('from', { bags: ['x'], houses: ['h'], topics: ['t'] })
    const all = [from, story('topic', { topics: ['t'] }), story('house', { houses: ['h'] }), story('bag', { bags: ['x'] })]
    expect(relatedStories(from, all).map(({ story: { slug }, reason }) => [slug, reason.kind])).toEqual([
      ['bag', 'bag'],
      ['house', 'house'],
      ['topic', 'topic'],
    ])
  })
  test('weighs a rare topic more than a common one', () => {
    const from = story('from', { topics: ['common', 'rare'], section: 'craft' })
    const many = Array.from({ length: 12 }, (_, at) => story(`c${at}`, { topics: ['common'], section: 'people' }))
    expect(slugs(from, [from, ...many, story('rare', { topics: ['rare'], section: 'history' })])[0]).toBe('rare')
  })
  test('never holds the story itself, what it links inline, or what comes next', () => {
    const from = story('from', { bags: ['x'], linked: ['inline'], next: 'next', picks: ['from', 'inline'] })
    expect(slugs(from, [from, story('inline', { bags: ['x'] }), story('next', { bags: ['x'] }), story('other', { bags: ['x'] })])).toEqual([
      'other',
    ])
  })
  test('never holds what a link in its text leads to', () => {
    const from = story('from', { bags: ['x'], mentioned: ['named'] })
    expect(slugs(from, [from, story('named', { bags: ['x'] }), story('other', { bags: ['x'] })])).toEqual(['other'])
  })
  test('holds fewer rather than unrelated stories', () => {
    const from = story('from', { topics: ['t'] })
    expect(slugs(from, [from, story('far', { section: 'craft' })])).toEqual([])
  })
  test('holds at most one story that shares only the section', () => {
    const from = story('from')
    expect(slugs(from, [from, story('a'), story('b'), story('c')])).toHaveLength(1)
  })
  test('is the same whatever the order of the stories', () => {
    const from = story('from', { topics: ['t'] })
    const all = [from, ...['d', 'b', 'a', 'c'].map((slug) => story(slug, { topics: ['t'] }))]
    expect(slugs(from, [...all].reverse())).toEqual(slugs(from, all))
    expect(slugs(from, all)).toEqual(['a', 'b', 'c'])
  })
})
