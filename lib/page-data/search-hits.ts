/** What the index finds, as things of the magazine; and how each is shown under a question. */
import { makerOf } from '../bags/maker.ts'
import { listBags } from '../content/catalogue.ts'
import { type ListOf, listsOf } from '../content/lists.ts'
import { houseNames, sectionNames } from '../content/names.ts'
import { listStories, readWords } from '../content/stories.ts'
import type { SearchHit } from '../search/hit.ts'
import { bestPassage, marked, type Stems } from '../search/passage.ts'
import type { Bag, ListKind, Story } from '../types.ts'

export type Findable = {
  readonly path: string
  readonly story?: Story
  readonly bag?: Bag
  readonly list?: { readonly kind: ListKind; readonly entry: ListOf<ListKind> }
}

const lists = new WeakMap<readonly Story[], ReadonlyMap<string, Findable>>()

/** Everything that can be found, by its address: stories newest first. */
export function listFindable(): ReadonlyMap<string, Findable> {
  const stories = listStories()
  const known = lists.get(stories)
  if (known) return known
  const all: Findable[] = [
    ...stories.map((story) => ({ path: `/stories/${story.slug}`, story })),
    ...listBags().map((bag) => ({ path: `/bags/${bag.slug}`, bag })),
    ...(Object.keys(listsOf) as ListKind[]).flatMap((kind) =>
      listsOf[kind]().map((entry) => ({ path: `/${kind}/${entry.slug}`, list: { kind, entry } })),
    ),
  ]
  const byPath = new Map(all.map((one) => [one.path, one]))
  lists.set(stories, byPath)
  return byPath
}

const kickers = { sections: 'Section', topics: 'Topic', desks: 'Desk', houses: 'House' } as const satisfies Record<ListKind, string>

/** How something is shown that was found by the stems of some words. */
export function toHit({ path, story, bag, list }: Findable, stems: Stems): SearchHit {
  const line = (about: string, passages: readonly string[]) => {
    const parts = marked(about, stems)
    return parts.some(({ isHit }) => isHit) ? parts : (bestPassage(passages, stems) ?? parts)
  }
  if (story)
    return {
      ...{ path, kicker: sectionNames()[story.section] ?? '', title: marked(story.title, stems), day: story.published },
      line: stems.stems.size
        ? line(story.dek, [...readWords(story), ...story.pictures.map(({ caption }) => caption)])
        : marked(story.dek, stems),
    }
  if (bag)
    return {
      ...{ path, kicker: 'Bag', title: marked(bag.name, stems), bag, maker: makerOf(bag, houseNames()) },
      line: bestPassage([bag.note ?? '', bag.materials ?? '', ...bag.claims.map(({ by, says }) => `${by}: ${says}`)], stems) ?? [],
    }
  const { name = '', introduction = '' } = list?.entry ?? {}
  return { path, kicker: list ? kickers[list.kind] : '', title: marked(name, stems), line: marked(introduction, stems) }
}
