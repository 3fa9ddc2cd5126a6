/** What the server answers at every address that a story has or ever had. */
import { expect, test, vi } from 'vitest'
import { listAddresses, listMoved } from '@/lib/page-data/addresses'
import { findAnswer } from '@/lib/server/find-answer'

const story = vi.hoisted(() => (slug: string, formerly: string[], status: 'draft' | 'published' | 'retired', published = '2026-11-01') => ({
  slug,
  formerly,
  status,
  published,
  title: slug,
  retired: 'It was wrong.',
  pictures: [{ name: 'hero' }],
  shown: [],
}))

vi.mock('@/lib/content/stories', async () => {
  const { storyAnswers } = await import('@/lib/content/story-addresses')
  const stories = [
    story('here', ['once', 'twice'], 'published'),
    story('gone', ['once-gone'], 'retired'),
    story('drafted', ['once-drafted'], 'draft'),
    story('coming', ['once-coming'], 'published', '2026-12-24'),
    // The check refuses it; the story that is there must not suffer.
    story('other', ['here'], 'published'),
  ]
  const answers = storyAnswers(stories, new Date('2026-11-28T12:00:00Z'))
  const seen = stories.filter(({ slug }) => answers.get(slug)?.kind === 'story')
  return {
    listAnswers: () => answers,
    listStories: () => seen,
    listVersions: () => stories,
    listStoriesWhere: () => [],
    findStory: () => undefined,
    findRetired: () => undefined,
  }
})

/** What an edition of these stories would answer: a status and, unless it is 200, where that leads. */
function ask(path: string): [number, string | undefined] {
  const { redirects, gone } = listMoved()
  const printed = new Set([...listAddresses()].map((address) => address.path))
  const found = findAnswer(path, {
    fileAt: (one) => (printed.has(one) ? one : undefined),
    redirectOf: (one) => redirects[one],
    leadsTo: () => undefined,
    goneAt: (one) => gone[one],
    isLater: () => false,
    isAsked: () => false,
  })
  if (found.kind === 'redirect') return [308, found.to]
  if (found.kind === 'gone') return [410, found.file]
  return [found.kind === 'file' ? 200 : 404, undefined]
}

test.each([
  ['/stories/here', [200, undefined]],
  ['/stories/once', [308, '/stories/here']],
  ['/stories/twice', [308, '/stories/here']],
  ['/stories/once/card.png', [308, '/stories/here/card.png']],
  ['/stories/gone', [410, '/gone/gone']],
  ['/stories/once-gone', [410, '/gone/gone']],
  ['/stories/gone/card.png', [410, '/gone/gone']],
  ['/stories/gone/pictures/hero', [410, '/gone/gone']],
  ['/stories/once-gone/pictures/hero', [410, '/gone/gone']],
  ['/stories/gone/pictures/other', [404, undefined]],
  ['/stories/drafted', [404, undefined]],
  ['/stories/once-drafted', [404, undefined]],
  ['/stories/coming', [404, undefined]],
  ['/stories/once-coming', [404, undefined]],
  ['/stories/never', [404, undefined]],
])('%s answers %j', (path, expected) => {
  expect(ask(path)).toEqual(expected)
})
