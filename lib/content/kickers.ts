/** The word above each headline of a list: what the list itself does not say already. */

import type { Names, Story } from '../types.ts'
import { sectionNames, topicNames } from './names.ts'

type Filed = Pick<Story, 'slug' | 'section' | 'topics'>

/**
 * The kicker of each story by its slug: its section, or, where every story of the list stands in one section, its first topic
 * that is not the list's own (`topic`). A story of which the list has said everything has none.
 */
export function kickersOf(stories: readonly Filed[], topic?: string): Names {
  const sections = sectionNames()
  const topics = topicNames()
  const isOneSection = new Set(stories.map(({ section }) => section)).size < 2
  const kickerOf = (story: Filed) => (isOneSection ? topics[story.topics.find((slug) => slug !== topic) ?? ''] : sections[story.section])
  return Object.fromEntries(
    stories.flatMap((story) => {
      const kicker = kickerOf(story)
      return kicker === undefined ? [] : [[story.slug, kicker] as const]
    }),
  )
}
