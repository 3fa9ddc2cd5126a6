/** The addresses of the magazine to which a story may link. */
import { pageAnchors, sourceAnchor } from '../../anchors.ts'
import type { TextFacts } from '../text/facts.ts'
import { listGroups, listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'
import { listPaths, type Magazine } from './routes.ts'

export type Addresses = {
  /** Every address that answers, without fragment and query. */
  readonly known: ReadonlySet<string>
  /** The stories that could be read, by address. */
  readonly stories: ReadonlyMap<string, Parsed>
  /** The present address of a story, by each address that it had before. */
  readonly moved: ReadonlyMap<string, string>
  /** The addresses of letters, also of those that readers do not find yet. */
  readonly letters: ReadonlySet<string>
  /** The facts of a story's text, or nothing where it cannot be read. */
  readonly factsOf: (story: Parsed) => TextFacts | undefined
}

/** The address of a story. */
const addressOf = (slug: string) => `/stories/${slug}`

/** The addresses of a magazine. */
export function listAddresses(magazine: Magazine, factsOf: Addresses['factsOf']): Addresses {
  const stories = magazine.parsed.filter(({ document }) => document === 'story')
  return {
    known: listPaths(magazine),
    stories: new Map(stories.map((story) => [addressOf(story.slug), story])),
    moved: new Map(stories.flatMap(({ slug, data }) => listTexts(data.formerly).map((former) => [addressOf(former), addressOf(slug)]))),
    letters: new Set(Array.from(magazine.known.letter, (slug) => `/letters/${slug}`)),
    factsOf,
  }
}

/** The fragments that exist on the page of a story: its sections, the words that it defines, and what stands under its text. */
export function listFragments({ data }: Parsed, { headings, terms }: TextFacts): readonly string[] {
  const sources = listGroups(data.sources).map(({ id }) => sourceAnchor(String(id)))
  return [
    ...headings.map(({ anchor }) => anchor),
    ...terms.map(({ anchor }) => anchor),
    ...(sources.length ? [pageAnchors.sources, ...sources] : []),
    ...(listGroups(data.gaps).length ? [pageAnchors.gaps] : []),
    ...(listGroups(data.corrections).length ? [pageAnchors.corrections] : []),
  ]
}
