/** The four kinds of list that a story is filed in, by the word that stands in their addresses. */

import type { ListKind, Story } from '../types.ts'
import { listDesks, listHouses, listSections, listTopics } from './catalogue.ts'
import { listStoriesWhere } from './stories.ts'

/** Slugs of the lists of a kind in which a story stands. */
const filedIn = {
  sections: (story) => [story.section],
  topics: (story) => story.topics,
  desks: (story) => [story.desk],
  houses: (story) => story.houses,
} as const satisfies Record<ListKind, (story: Story) => readonly string[]>

/** The lists of each kind, in their order. */
export const listsOf = { sections: listSections, topics: listTopics, desks: listDesks, houses: listHouses } as const

/** What a reader is told that a list is. */
export const listWords = { sections: 'Section', topics: 'Topic', desks: 'Desk', houses: 'House' } as const satisfies Record<
  ListKind,
  string
>

export type ListOf<K extends ListKind> = ReturnType<(typeof listsOf)[K]>[number]

/** The stories of a list, newest first. */
export const storiesIn = (kind: ListKind, slug: string): readonly Story[] =>
  listStoriesWhere((story) => filedIn[kind](story).includes(slug))
