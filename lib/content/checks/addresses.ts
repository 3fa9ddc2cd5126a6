/** The addresses of the magazine to which a story may link. */
import { toSlug } from '../../slug.ts'
import { countText } from '../index/count.ts'
import type { Known } from './fields.ts'
import type { Parsed } from './parse.ts'

export type Addresses = {
  /** Every address that answers, without fragment and query. */
  readonly known: ReadonlySet<string>
  /** The stories that could be read, by address. */
  readonly stories: ReadonlyMap<string, Parsed>
  /** The present address of a story, by each address that it had before. */
  readonly moved: ReadonlyMap<string, string>
}

const pages = [
  '',
  'archive',
  'bags',
  'fit',
  'scale',
  'search',
  'newsletter',
  'about',
  'colophon',
  'data',
  'privacy',
  'accessibility',
  'corrections',
]
/** For machines. */
const files = ['feed.xml', 'atom.xml', 'feed.json', 'bags.json', 'bags.csv', 'objects.json']

/** The address of a story. */
export const addressOf = (slug: string) => `/stories/${slug}`

/** Every address of a magazine: its pages and files, and one for each document that has a page. */
export function listAddresses(known: Known, stories: readonly Parsed[]): Addresses {
  const below = (folder: string, slugs: ReadonlySet<string>) => Array.from(slugs, (slug) => `/${folder}/${slug}`)
  const sections = below('sections', known.section)
  const lists = [
    ...below('topics', known.topic),
    ...below('desks', known.desk),
    ...below('houses', known.house),
    ...below('bags', known.bag),
  ]
  const former = (story: Parsed) => (Array.isArray(story.data.formerly) ? story.data.formerly : [])
  return {
    known: new Set([
      ...[...pages, ...files].map((page) => `/${page}`),
      ...sections,
      ...sections.map((section) => `${section}/feed.xml`),
      ...lists,
      ...Array.from(known.story, addressOf),
    ]),
    stories: new Map(stories.map((story) => [addressOf(story.slug), story])),
    moved: new Map(stories.flatMap((story) => former(story).map((slug) => [addressOf(String(slug)), addressOf(story.slug)]))),
  }
}

/** The fragments that exist on the page of a story: its sections, and what stands under its text. */
export function listFragments(story: Parsed): readonly string[] {
  const filled = (list: unknown): list is unknown[] => Array.isArray(list) && list.length > 0
  const { sources, gaps, corrections } = story.data
  return [
    ...countText(story.body).headings.map(toSlug),
    ...(filled(sources) ? ['sources', ...sources.map((source) => `source-${(source as { id?: unknown } | null)?.id}`)] : []),
    ...(filled(gaps) ? ['gaps'] : []),
    ...(filled(corrections) ? ['corrections'] : []),
  ]
}
