/** Moments and scheduled changes from the file to the story, through Contentlayer itself. */
import { expect, test } from 'vitest'
import { checkContent } from '@/lib/content/checks/check'
import type { StoryEntry } from '@/lib/content/story-entry'
import { toStory } from '@/lib/content/story-entry'
import { entriesAt } from '@/lib/content/story-versions'
import { withCompiled } from './fakes/compiled'
import { magazine, soundStory } from './fakes/magazine'

test('a file beside a story is compiled as a whole document of its own, with the day from which it holds', () => {
  const timed = soundStory.replace('2026-11-14', '2026-11-14T07:00')
  const root = magazine({
    'stories/tiny-clasp/index.mdx': timed,
    'stories/tiny-clasp/index.2026-12-04.mdx': timed.replace('A tiny clasp', 'A smaller clasp').replace('One fact.', 'Another fact.'),
  })
  const { files, problems } = checkContent(root, '2026-11-22')
  expect(problems).toEqual([])
  withCompiled(root, [], ({ list, bodyOf }) => {
    const documents = ['story', 'section', 'topic', 'desk', 'house', 'bag', 'object', 'shopping'] as const
    expect(
      documents.flatMap((document) => list(document)),
      'as many documents as files',
    ).toHaveLength(files)
    const at = (day: string) => entriesAt(list('story'), day).find(({ slug }) => slug === 'tiny-clasp')
    const [before, after] = [at('2026-12-03'), at('2026-12-04')]
    if (!before || !after) throw new Error('The story was not compiled.')
    expect(before).toMatchObject({ title: 'A tiny clasp', published: '2026-11-14T07:00' })
    expect(after).toMatchObject({ title: 'A smaller clasp', begins: '2026-12-04' })
    expect([before, after].map((entry) => bodyOf(entry).raw.includes('Another fact.'))).toEqual([false, true])
    // The check has seen that the document has these fields.
    expect(toStory(after as unknown as StoryEntry)).toMatchObject({ published: '2026-11-14', publishedAt: '2026-11-14T07:00:00.000Z' })
  })
})
