/** The addresses of the magazine to which a story may link. */
import { pageAnchors, sourceAnchor } from '../../anchors.ts'
import type { TextFacts } from '../text/facts.ts'
import type { Known } from './fields.ts'
import { listGroups, listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'

export type Addresses = {
  /** Every address that answers, without fragment and query. */
  readonly known: ReadonlySet<string>
  /** The stories that could be read, by address. */
  readonly stories: ReadonlyMap<string, Parsed>
  /** The present address of a story, by each address that it had before. */
  readonly moved: ReadonlyMap<string, string>
  /** The facts of a story's text, or nothing where it cannot be read. */
  readonly factsOf: (story: Parsed) => TextFacts | undefined
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
export function listAddresses(known: Known, stories: readonly Parsed[], factsOf: Addresses['factsOf']): Addresses {
  const below = (folder: string, slugs: ReadonlySet<string>) => Array.from(slugs, (slug) => `/${folder}/${slug}`)
  const sections = below('sections', known.section)
  const lists = [
    ...below('topics', known.topic),
    ...below('desks', known.desk),
    ...below('houses', known.house),
    ...below('bags', known.bag),
  ]
  return {
    known: new Set([
      ...[...pages, ...files].map((page) => `/${page}`),
      ...sections,
      ...sections.map((section) => `${section}/feed.xml`),
      ...lists,
      ...Array.from(known.story, addressOf),
    ]),
    stories: new Map(stories.map((story) => [addressOf(story.slug), story])),
    moved: new Map(stories.flatMap(({ slug, data }) => listTexts(data.formerly).map((former) => [addressOf(former), addressOf(slug)]))),
    factsOf,
  }
}

/** The fragments that exist on the page of a story: its sections, and what stands under its text. */
export function listFragments({ data }: Parsed, { headings }: TextFacts): readonly string[] {
  const sources = listGroups(data.sources).map(({ id }) => sourceAnchor(String(id)))
  return [
    ...headings.map(({ anchor }) => anchor),
    ...(sources.length ? [pageAnchors.sources, ...sources] : []),
    ...(listGroups(data.gaps).length ? [pageAnchors.gaps] : []),
    ...(listGroups(data.corrections).length ? [pageAnchors.corrections] : []),
  ]
}
