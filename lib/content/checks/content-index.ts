/** The documents to which a story can be related, indexed once for all stories. */
import { type Group, listGroups } from './lists.ts'
import { type NameFinder, nameFinder } from './names.ts'
import type { Parsed } from './parse.ts'

type BySlug = ReadonlyMap<string, Parsed>

export type ContentIndex = {
  readonly stories: BySlug
  readonly bags: BySlug
  readonly houses: BySlug
  readonly lists: BySlug
  readonly objects: BySlug
  /** Finds the names of bags and houses in a text. */
  readonly findNames: NameFinder
  /** The slug of a bag by the address of its own record: a source that no other bag has. */
  readonly records: ReadonlyMap<string, string>
}

/** The addresses of the sources of a document, each once. */
export function urlsOf({ data }: { readonly data: Group }): readonly string[] {
  return [...new Set(listGroups(data.sources).flatMap(({ url }) => (typeof url === 'string' ? [url] : [])))]
}

function recordsOf(bags: readonly Parsed[]): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  const shared = new Set<string>()
  for (const bag of bags) {
    for (const url of urlsOf(bag)) {
      if (records.has(url)) shared.add(url)
      records.set(url, bag.slug)
    }
  }
  for (const url of shared) records.delete(url)
  return records
}

/** The index of a magazine's documents. */
export function indexContent(parsed: readonly Parsed[]): ContentIndex {
  const all = (name: Parsed['document']) => parsed.filter(({ document }) => document === name)
  const bySlug = (documents: readonly Parsed[]) => new Map(documents.map((document) => [document.slug, document]))
  const [bags, houses] = [all('bag'), all('house')]
  return {
    stories: bySlug(all('story')),
    bags: bySlug(bags),
    houses: bySlug(houses),
    lists: bySlug(all('shopping')),
    objects: bySlug(all('object')),
    findNames: nameFinder([...bags, ...houses]),
    records: recordsOf(bags),
  }
}
