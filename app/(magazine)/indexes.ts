/** The pages above all lists of a kind: what a reader tries who cuts an address short. */
import type { Metadata } from 'next'
import type { ListKind } from '@/lib/content/lists'

type Index = { readonly title: string; readonly introduction: string }

export const indexes = {
  stories: {
    title: 'Stories',
    introduction: 'The newest first, then the newest of every section. All the others are in the archive, by month.',
  },
  sections: {
    title: 'Sections',
    introduction: 'Departments, each with a colour of its own. A story belongs to one of them.',
  },
  topics: {
    title: 'Topics',
    introduction: 'What stories have in common across the sections. A name is set as large as its stories are many.',
  },
  houses: {
    title: 'Houses',
    introduction:
      'Who made the bags. Each house stands here by the smallest of its bags that somebody has measured, all on one base line at one scale: a long tick of the ruler is 50 mm.',
  },
  desks: {
    title: 'Desks',
    introduction: 'Stories are signed by desks, not by names. This is how each of them works.',
  },
} as const satisfies Record<'stories' | ListKind, Index>

/** What the page above a kind of list says of itself to machines. */
export function indexMetadata(kind: keyof typeof indexes): Metadata {
  const { title, introduction } = indexes[kind]
  return { title, description: introduction, alternates: { canonical: `/${kind}` } }
}
