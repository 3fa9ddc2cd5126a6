/** What the index finds, as things of the magazine; and how each is shown under a question. */
import { makerOf } from '../bags/maker.ts'
import { listBags } from '../content/catalogue.ts'
import { readLetterWords } from '../content/letters.ts'
import { type ListOf, listsOf, listWords } from '../content/lists.ts'
import { houseNames, sectionNames } from '../content/names.ts'
import { listStories, readWords } from '../content/stories.ts'
import { listShownLetters } from '../letters/sent-in-edition.ts'
import type { SearchHit } from '../search/hit.ts'
import type { Found } from '../search/open-index.ts'
import { bestPassage, marked, type Stems } from '../search/passage.ts'
import type { FilterName } from '../search/question.ts'
import type { Bag, Letter, ListKind, Story } from '../types.ts'

export type Findable = {
  readonly path: string
  readonly story?: Story
  readonly bag?: Bag
  readonly letter?: Letter
  readonly list?: { readonly kind: ListKind; readonly entry: ListOf<ListKind> }
  /** Slugs or years by which results can be limited to it. */
  readonly limits: Readonly<Record<FilterName, readonly string[]>>
}

/** Of a story the year in which it appeared. */
const storyLimits = ({ section, houses, published }: Story) => ({ section: [section], house: houses, year: [published.slice(0, 4)] })

/** Of a bag the year in which it was shown. */
const bagLimits = ({ houses, year }: Bag) => ({ section: [], house: houses, year: year ? [String(year)] : [] })

/** Of a letter the year that it is of. */
const letterLimits = ({ day }: Letter) => ({ section: [], house: [], year: [day.slice(0, 4)] })

const lists = new WeakMap<readonly Story[], ReadonlyMap<string, Findable>>()

/** Everything that can be found, by its address: stories newest first. */
export function listFindable(): ReadonlyMap<string, Findable> {
  const stories = listStories()
  const known = lists.get(stories)
  if (known) return known
  const all: Findable[] = [
    ...stories.map((story) => ({ path: `/stories/${story.slug}`, story, limits: storyLimits(story) })),
    ...listBags().map((bag) => ({ path: `/bags/${bag.slug}`, bag, limits: bagLimits(bag) })),
    ...listShownLetters().map((letter) => ({ path: `/letters/${letter.slug}`, letter, limits: letterLimits(letter) })),
    ...(Object.keys(listsOf) as ListKind[]).flatMap((kind) =>
      listsOf[kind]().map((entry) => ({
        ...{ path: `/${kind}/${entry.slug}`, list: { kind, entry } },
        limits: { section: [], house: kind === 'houses' ? [entry.slug] : [], year: [] },
      })),
    ),
  ]
  const byPath = new Map(all.map((one) => [one.path, one]))
  lists.set(stories, byPath)
  return byPath
}

/** By what the index knows of it: many thousands are looked up for one question, and a path costs much more to look up than an object. */
const resolved = new WeakMap<ReadonlyMap<string, Findable>, WeakMap<Found, Findable>>()

/** What the index found, in the same order, without what is not public. */
export function toFindable(found: readonly Found[]): readonly Findable[] {
  const findable = listFindable()
  const known = resolved.get(findable) ?? new WeakMap<Found, Findable>()
  resolved.set(findable, known)
  const listed: Findable[] = []
  for (const one of found) {
    const thing = known.get(one) ?? findable.get(one.path)
    if (!thing) continue
    known.set(one, thing)
    listed.push(thing)
  }
  return listed
}

/** How something is shown that was found by the stems of some words. */
export function toHit({ path, story, bag, letter, list }: Findable, stems: Stems): SearchHit {
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
  if (letter)
    return {
      ...{ path, kicker: 'Letter', title: marked(letter.subject, stems), day: letter.day },
      line: line(letter.preheader, readLetterWords(letter.slug)),
    }
  const { name = '', introduction = '' } = list?.entry ?? {}
  return { path, kicker: list ? listWords[list.kind] : '', title: marked(name, stems), line: marked(introduction, stems) }
}
