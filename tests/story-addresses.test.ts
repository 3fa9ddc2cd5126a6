/** What the server answers at every address that a story has or ever had. */
import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { storyAnswers } from '@/lib/content/story-addresses'
import { proxy } from '@/proxy'

const story = (slug: string, formerly: string[], status: 'draft' | 'published' | 'retired', published = '2026-11-01') => ({
  slug,
  formerly,
  status,
  published,
  title: slug,
  retired: 'It was wrong.',
})

vi.mock('@/lib/content/stories', () => {
  const answerOf = (slug: string) =>
    storyAnswers(
      [
        story('here', ['once', 'twice'], 'published'),
        story('gone', ['once-gone'], 'retired'),
        story('drafted', ['once-drafted'], 'draft'),
        story('coming', ['once-coming'], 'published', '2026-12-24'),
        // The check refuses it; the story that is there must not suffer.
        story('other', ['here'], 'published'),
      ],
      '2026-11-28',
    ).get(slug)
  const of = (slug: string, kind: string) => (answerOf(slug)?.kind === kind ? answerOf(slug) : undefined)
  return {
    findStory: (slug: string) => of(slug, 'story'),
    findRetired: (slug: string) => of(slug, 'retired'),
    findRedirect: (slug: string) => {
      const answer = answerOf(slug)
      return answer?.kind === 'moved' ? answer.to : undefined
    },
    listStories: () => [],
    listStoriesWhere: () => [],
  }
})

/** Status and where it leads: another address, or the page that stands in its place. */
function ask(path: string): [number, string | undefined] {
  const { status, headers } = proxy(new NextRequest(`http://localhost${path}`))
  const to = headers.get('location') ?? headers.get('x-middleware-rewrite')
  return [status, to ? new URL(to).pathname : undefined]
}

test.each([
  ['/stories/here', [200, undefined]],
  ['/stories/once', [308, '/stories/here']],
  ['/stories/twice', [308, '/stories/here']],
  ['/stories/once/card.png', [308, '/stories/here/card.png']],
  ['/stories/gone', [410, '/gone/gone']],
  ['/stories/once-gone', [410, '/gone/gone']],
  ['/stories/gone/card.png', [404, '/_not-found']],
  ['/stories/drafted', [404, '/_not-found']],
  ['/stories/once-drafted', [404, '/_not-found']],
  ['/stories/coming', [404, '/_not-found']],
  ['/stories/once-coming', [404, '/_not-found']],
  ['/stories/never', [404, '/_not-found']],
])('%s answers %j', (path, expected) => {
  expect(ask(path)).toEqual(expected)
})
