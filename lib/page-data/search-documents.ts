/** What can be found: every kind of thing with a page of its own, as the index has it. */
import { listBags, listDesks, listHouses, listSections, listTopics } from '../content/catalogue.ts'
import { letterWordKeys, readLetterWords } from '../content/letters.ts'
import { houseNames, sectionNames, topicNames } from '../content/names.ts'
import { listStories, readWords, wordKeys } from '../content/stories.ts'
import { editionContext, inEdition } from '../edition-context.ts'
import { listShownLetters } from '../letters/sent-in-edition.ts'
import type { SearchDocument } from '../search/documents.ts'
import type { Bag, ListKind, Named, Names, Story } from '../types.ts'

const named = (slugs: readonly string[], names: Names) => slugs.flatMap((slug) => names[slug] ?? [])

/** Where a text is short, it is part of what is said beside it. */
const withoutText = { textKey: '', readText: () => [] } as const

function storyDocuments(): readonly SearchDocument[] {
  const [sections, topics, houses] = [sectionNames(), topicNames(), houseNames()]
  const bags: Names = Object.fromEntries(listBags().map(({ slug, name }) => [slug, name]))
  const keys = wordKeys()
  // Whoever reads a text later reads that of the edition that was asked.
  const context = editionContext()
  return listStories().map((story: Story) => ({
    path: `/stories/${story.slug}`,
    title: story.title,
    names: [...named(story.bags, bags), ...named(story.houses, houses)],
    dek: story.dek,
    headings: [...story.headings, ...story.terms].map(({ words }) => words),
    notes: [
      ...named([story.section], sections),
      ...named(story.topics, topics),
      ...story.pictures.map(({ caption }) => caption),
      ...story.gaps.map(({ what, reason }) => `${what}: ${reason}`),
    ],
    day: story.publishedAt,
    textKey: keys.get(story.slug) ?? '',
    readText: () => inEdition(context, () => readWords(story)),
  }))
}

/** Letters that stand on the web; the mail of one that does not is nobody's to find. */
function letterDocuments(): readonly SearchDocument[] {
  const keys = letterWordKeys()
  const context = editionContext()
  return listShownLetters().map(({ slug, subject, preheader, day, pictures }) => ({
    ...{ path: `/letters/${slug}`, title: subject, names: [], dek: preheader, headings: [], day },
    notes: pictures.map(({ caption }) => caption),
    textKey: keys.get(slug) ?? '',
    readText: () => inEdition(context, () => readLetterWords(slug)),
  }))
}

const bagNotes = ({ slug, kind, designer, shown, materials, closure, asStated, note, claims, gaps }: Bag) => [
  `${kind.replace('-', ' ')} bag`,
  // Editors file a bag under what it is: "medieval-smallest-pouch".
  slug.replaceAll('-', ' '),
  ...[designer, shown, materials, closure, asStated, note].filter((words) => words !== undefined),
  ...claims.map(({ by, says }) => `${by}: ${says}`),
  ...gaps.map(({ what }) => what),
]

function bagDocuments(): readonly SearchDocument[] {
  const houses = houseNames()
  return listBags().map((bag) => ({
    path: `/bags/${bag.slug}`,
    title: bag.name,
    names: [...bag.alsoKnownAs, ...named(bag.houses, houses), ...(bag.maker ? [bag.maker] : [])],
    dek: '',
    headings: [],
    notes: bagNotes(bag),
    ...withoutText,
  }))
}

const listDocuments = (kind: ListKind, list: () => readonly Named[]) => (): readonly SearchDocument[] =>
  list().map(({ slug, name, introduction }) => ({
    // What introduces a list says what is in it: whoever looks for that wants the stories, and the list after them.
    ...{ path: `/${kind}/${slug}`, title: name, names: [], dek: '', headings: [], notes: [introduction] },
    ...withoutText,
  }))

/** Whatever else is to be found joins here, with a line. */
const sources: readonly (() => readonly SearchDocument[])[] = [
  storyDocuments,
  bagDocuments,
  letterDocuments,
  listDocuments('houses', listHouses),
  listDocuments('topics', listTopics),
  listDocuments('sections', listSections),
  listDocuments('desks', listDesks),
]

/** Everything that a reader of the edition may find, and nothing else: hidden stories stay behind the door of lib/content. */
export const listSearchDocuments = (): readonly SearchDocument[] => sources.flatMap((list) => list())
