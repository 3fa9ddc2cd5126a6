import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOfDay } from '../clock.ts'
import { isVisible, type StoryAnswer, storyAnswers } from './story-addresses.ts'

type Story = { names: string[]; status: 'draft' | 'published' | 'retired'; published: string }

const story = (names: string[], status: Story['status'] = 'published', published = '2026-11-01'): Story => ({ names, status, published })

/** Stories as front matter tells them: the last name is the slug, the others are what it was called before. */
const answersOf = (stories: readonly Story[], day: string) =>
  storyAnswers(
    stories.map(({ names, ...rest }) => ({
      ...rest,
      slug: names.at(-1) ?? '',
      title: names.join(),
      retired: 'It was wrong.',
      formerly: names.slice(0, -1),
    })),
    startOfDay(day),
  )

test('a story that was renamed twice is found straight from each of its names', () => {
  expect(Object.fromEntries(answersOf([story(['one', 'two', 'three'])], '2026-11-28'))).toEqual({
    one: { kind: 'moved', to: 'three' },
    two: { kind: 'moved', to: 'three' },
    three: { kind: 'story' },
  })
})

test('a retired story tells its reason under every name', () => {
  const reason = { kind: 'retired', slug: 'two', title: 'one,two', reason: 'It was wrong.' }
  expect(Object.fromEntries(answersOf([story(['one', 'two'], 'retired')], '2026-11-28'))).toEqual({ one: reason, two: reason })
})

test('a former name of a story that is yet to appear is unknown until its day, and leads to it from then on', () => {
  const coming = [story(['one', 'two'], 'published', '2026-12-01')]
  expect(answersOf(coming, '2026-11-30').size).toBe(0)
  expect(answersOf(coming, '2026-12-01').get('one')).toEqual({ kind: 'moved', to: 'two' })
})

test('a story with a time of day appears at that time', () => {
  const entry = { slug: 'early', title: 'Early', status: 'published', published: '2026-07-01T07:00' } as const
  expect(isVisible(entry, new Date('2026-07-01T05:59:59.999Z'))).toBe(false)
  expect(isVisible(entry, new Date('2026-07-01T06:00:00Z'))).toBe(true)
})

test('a present story keeps its address from one that was called so', () => {
  for (const stories of [
    [story(['one', 'two']), story(['one'])],
    [story(['one']), story(['one', 'two'])],
  ])
    expect(answersOf(stories, '2026-11-28').get('one')).toEqual({ kind: 'story' })
})

test('whatever happened to the stories of a magazine, every name that one ever had gives the right answer', () => {
  const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04']
  const step = fc.record({
    act: fc.constantFrom('begin', 'rename', 'publish', 'retire', 'withdraw'),
    which: fc.nat(),
    day: fc.constantFrom(...days),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(...days), (steps, today) => {
      const stories: Story[] = []
      steps.forEach(({ act, which, day }, at) => {
        const chosen = stories[which % Math.max(1, stories.length)]
        if (act === 'begin' || !chosen) stories.push(story([`name-${at}`], 'draft', day))
        else if (act === 'rename') chosen.names.push(`name-${at}`)
        else Object.assign(chosen, { status: act === 'publish' ? 'published' : act === 'retire' ? 'retired' : 'draft', published: day })
      })
      const answers = answersOf(stories, today)
      for (const { names, status, published } of stories)
        for (const name of names) {
          const present = names.at(-1) ?? ''
          const answer = answers.get(name)
          if (status === 'retired') expect(answer).toMatchObject({ kind: 'retired', slug: present })
          else if (status === 'draft' || published > today) expect(answer).toBeUndefined()
          else expect(answer).toEqual((name === present ? { kind: 'story' } : { kind: 'moved', to: present }) satisfies StoryAnswer)
        }
    }),
  )
})
