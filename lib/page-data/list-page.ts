/** One page of a list of stories: of a section, a topic, a desk or a house. */
import { findSection, listBags } from '../content/catalogue.ts'
import { kickersOf } from '../content/kickers.ts'
import { type ListOf, listsOf, listWords, storiesIn } from '../content/lists.ts'
import { findPart } from '../content/pages.ts'
import { summaryOf } from '../content/summary.ts'
import { findPictures, findSectionPicture } from '../images/find.ts'
import type { ShownPicture } from '../images/types.ts'
import type { ListKind, Names, Section, Story, StorySummary } from '../types.ts'
import { indexWords } from './index-pages.ts'

const entriesOf = <K extends ListKind>(kind: K) => (listsOf[kind] as () => readonly ListOf<K>[])()

const addressOf = (kind: ListKind, slug: string, page: number) => `/${kind}/${slug}${page > 1 ? `/${page}` : ''}`

export type ListPageData<K extends ListKind = ListKind> = {
  readonly entry: ListOf<K>
  readonly address: string
  /** What this is, the page above all of its kind, and the first page of the list. */
  readonly kicker: { readonly words: string; readonly href: string }
  readonly above: { readonly title: string; readonly path: string }
  readonly first: string
  readonly stories: readonly StorySummary[]
  readonly kickers: Names
  /** The opening pictures of those that have one, by the slug of the story. */
  readonly pictured: Readonly<Record<string, { readonly section: Section; readonly picture: ShownPicture }>>
  readonly pages: { readonly number: number; readonly count: number; readonly newer?: string; readonly older?: string }
}

function picturesOf(stories: readonly Story[]): ListPageData['pictured'] {
  const found = stories.flatMap((story) => {
    const [section, picture] = [findSection(story.section), findPictures(story).opening]
    return section && picture ? [[story.slug, { section, picture }] as const] : []
  })
  return Object.fromEntries(found)
}

/** The page that `rest` names of the list that a slug names; nothing where there is none. */
export function loadListPage<K extends ListKind>(kind: K, slug: string, rest?: readonly string[]): ListPageData<K> | undefined {
  const entry = entriesOf(kind).find((one) => one.slug === slug)
  const part = entry && findPart(storiesIn(kind, slug), rest)
  if (!part) return undefined
  const { number, count, stories } = part
  const to = (page: number) => (page >= 1 && page <= count ? addressOf(kind, slug, page) : undefined)
  return {
    entry,
    address: addressOf(kind, slug, number),
    kicker: { words: listWords[kind], href: `/${kind}` },
    above: { title: indexWords[kind].title, path: `/${kind}` },
    first: addressOf(kind, slug, 1),
    stories: stories.map(summaryOf),
    kickers: kickersOf(stories, kind === 'topics' ? slug : undefined),
    pictured: picturesOf(stories),
    pages: { number, count, newer: to(number - 1), older: to(number + 1) },
  }
}

/** A section's page with the picture that opens it. */
export function loadSectionPage(slug: string, rest?: readonly string[]) {
  const page = loadListPage('sections', slug, rest)
  return page && { ...page, picture: findSectionPicture(page.entry) }
}

/** A house's page with its bags, smallest first. */
export function loadHousePage(slug: string, rest?: readonly string[]) {
  const page = loadListPage('houses', slug, rest)
  if (!page) return undefined
  const bags = listBags().filter(({ houses }) => houses.includes(slug))
  return { ...page, bags, houseNames: { [slug]: page.entry.name } satisfies Names }
}
