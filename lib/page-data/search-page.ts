/** The page of a search: what was asked, what was found, and what else could be asked. */
import { LRUCache } from 'lru-cache'
import { findBag, listBags, listHouses, listObjects, listSections } from '../content/catalogue.ts'
import { editionContext } from '../edition-context.ts'
import type { Query } from '../query.ts'
import { type Finding, find } from '../search/find.ts'
import type { SearchHit } from '../search/hit.ts'
import { listNearWords } from '../search/nearest-word.ts'
import { stemsOf } from '../search/passage.ts'
import { type Asked, MOST_PAGES, readSearch, type SearchQuestion, searchPath } from '../search/question.ts'
import { answerSize, type SizeAnswer } from '../search/size-answer.ts'
import { conditionWords } from '../search/size-condition.ts'
import { type SizedThing, sizedThings } from '../search/size-things.ts'
import { wordsIn } from '../search/tokens.ts'
import type { Bag, Story } from '../types.ts'
import { facetsOf, isWithin } from './search-facets.ts'
import { type Findable, listFindable, toFindable, toHit } from './search-hits.ts'
import { searchIndex } from './search-index.ts'

/** Hits on a page. */
const PAGE = 20

/** How many near words are offered where nothing was found. */
const NEAR_WORDS = 4

/** A bag of which we cannot say whether it has the asked size, and why. */
type Unsure = { readonly bag: Bag; readonly why: string }

type Results = {
  /** Those of this page, in order. */
  readonly hits: readonly SearchHit[]
  readonly count: number
  /** With a size: bags that are listed apart, and how many are proved to have another. */
  readonly unsure: readonly Unsure[]
  readonly refused: number
}

type Sized = { readonly found: readonly Findable[]; readonly unsure: readonly (Findable & Unsure)[]; readonly refused: readonly Findable[] }

const things = new WeakMap<readonly Bag[], readonly SizedThing[]>()

function listThings(): readonly SizedThing[] {
  const bags = listBags()
  const known = things.get(bags) ?? sizedThings({ bags, objects: listObjects() })
  things.set(bags, known)
  return known
}

/** The words of the names of houses. */
const houseWords = (): ReadonlySet<string> => new Set(listHouses().flatMap(({ name }) => wordsIn(name)))

/** The question with a name in the place of what may be a mistake of it: its words, then its sizes. */
function withNames(
  { terms, sizes, filters }: SearchQuestion,
  suspected: Finding['suspected'],
): { readonly words: string; readonly href: string } {
  const names = new Map(suspected.map(({ typed, shown }) => [typed, shown]))
  const words = terms.map((term) => (term.length === 1 ? (names.get(term[0] ?? '') ?? term[0]) : `"${term.join(' ')}"`))
  const asked = [...words, sizes].filter(Boolean).join(' ')
  return { words: asked, href: searchPath(asked, { filters }) }
}

/**
 * What has the asked size among what was found: bags, and stories that are about one. A story is judged by those of its bags that were found,
 * or, where none of them was, by all.
 */
function withSize(found: readonly Findable[], { conditions }: SearchQuestion): Sized {
  if (!conditions.length) return { found, unsure: [], refused: [] }
  const answers = new Map<string, SizeAnswer>()
  const answerOf = (bag: Bag): SizeAnswer => {
    const answer = answers.get(bag.slug) ?? answerSize(bag, conditions)
    answers.set(bag.slug, answer)
    return answer
  }
  const isLikely = (bag: Bag | undefined) => bag !== undefined && answerOf(bag).verdict === 'likely'
  const asked = new Set(found.flatMap(({ bag }) => bag?.slug ?? []))
  const isAboutOne = ({ bags: about }: Story) => {
    const named = about.filter((slug) => asked.has(slug))
    return (named.length ? named : about).some((slug) => isLikely(findBag(slug)))
  }
  return {
    found: found.filter(({ bag, story }) => (story ? isAboutOne(story) : isLikely(bag))),
    unsure: found.flatMap((one) => {
      const { bag } = one
      return bag && answerOf(bag).verdict === 'unsure' ? [{ ...one, bag, why: answerOf(bag).why ?? '' }] : []
    }),
    refused: found.filter(({ bag }) => bag && answerOf(bag).verdict === 'no'),
  }
}

/** A size alone is asked of every bag, smallest first, and then of the stories. */
const everything = (findable: ReadonlyMap<string, Findable>) => [
  ...listBags().flatMap(({ slug }) => findable.get(`/bags/${slug}`) ?? []),
  ...[...findable.values()].filter(({ story }) => story),
]

/** Words of the magazine that are near to what nobody wrote. */
const nearTo = (finding: Finding | undefined, words: () => ReadonlyMap<string, number>) =>
  finding?.missing.flatMap((term) => term.flatMap((word) => listNearWords(word, words(), NEAR_WORDS))) ?? []

type Answered = Pick<Asked, 'typed' | 'problems'> & {
  readonly status: 200 | 400 | 404 | 503
  readonly question?: SearchQuestion
}

function answerQuestion(typed: string, question: SearchQuestion) {
  const index = searchIndex()
  if (!index) return { status: 503 as const }
  const finding = question.terms.length
    ? find(index, question.terms, { ...question, asked: wordsIn(question.rest), names: houseWords })
    : undefined
  const matched = finding ? toFindable(finding.found) : everything(listFindable())
  const { filters } = question
  const isLimited = Object.keys(filters).length > 0
  const within = <T extends Findable>(some: readonly T[]) => (isLimited ? some.filter((one) => isWithin(one, filters)) : some)
  const sized = withSize(matched, question)
  const chosen = within(sized.found)
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(chosen.length / PAGE)))
  const { page } = question
  const stems = stemsOf((finding?.terms ?? []).flat())
  const to = (number: number) => (number >= 1 && number <= pages ? searchPath(typed, { ...question, page: number }) : undefined)
  const results: Results = {
    hits: chosen.slice((page - 1) * PAGE, page * PAGE).map((one) => toHit(one, stems)),
    count: chosen.length,
    unsure: within(sized.unsure).map(({ bag, why }) => ({ bag, why })),
    refused: within(sized.refused).length,
  }
  return {
    status: page > pages ? (404 as const) : (200 as const),
    results,
    said: question.conditions.map(conditionWords),
    facets: facetsOf(sized.found, typed, question),
    pages: { number: page, count: pages, newer: to(page - 1), older: to(page + 1), isCut: chosen.length > pages * PAGE },
    ...(finding && { by: finding.by, replaced: finding.replaced, missing: finding.missing.map((term) => term.join(' ')) }),
    literal: finding?.replaced.length ? searchPath(typed, { ...question, page: 1, isLiteral: true }) : undefined,
    meant: finding?.suspected.length ? withNames(question, finding.suspected) : undefined,
    near: chosen.length ? [] : nearTo(finding, () => index.words()),
    /** Where words and a size together find nothing: the size alone. */
    ofSize: chosen.length || !question.conditions.length || !question.terms.length ? undefined : searchPath(question.sizes),
    withoutFilters: isLimited ? searchPath(typed, { ...question, filters: {}, page: 1 }) : undefined,
  }
}

function load(query: Query) {
  const { typed, problems, question } = readSearch(query, listThings)
  const sections = listSections().map(({ slug, name, introduction }) => ({ slug, name, introduction }))
  const common = { typed, problems, sections, bags: question ? [] : listBags() }
  if (problems.length) return { ...common, status: 400 as const }
  return question ? { ...common, question, ...answerQuestion(typed, question) } : { ...common, status: 200 as const }
}

export type SearchPageData = Answered & ReturnType<typeof load>

/**
 * Answers of the last minute, by the edition and the question as it was typed, spaces apart: whoever decides the status of an answer and the page itself
 * both ask. On the global object, since Next bundles this file for each of them. Nothing of it is written anywhere.
 */
const shared = globalThis as typeof globalThis & { reticuleAnswers?: LRUCache<string, ReturnType<typeof load>> }

function answers(): LRUCache<string, ReturnType<typeof load>> {
  shared.reticuleAnswers ??= new LRUCache({ max: 300, ttl: 60_000 })
  return shared.reticuleAnswers
}

const asksFor = ['q', 'page', 'section', 'house', 'year', 'exact'] as const

export function loadSearchPage(query: Query): ReturnType<typeof load> {
  const { search, moment } = editionContext()
  // While content is worked on, every answer is a new one.
  if (!moment) return load(query)
  const key = JSON.stringify([search?.file, ...asksFor.map((name) => [query[name]].flat().map((one) => one?.trim().replace(/\s+/g, ' ')))])
  const known = answers().get(key) ?? load(query)
  // What rests now may be awake a moment later.
  if (known.status !== 503) answers().set(key, known)
  return known
}
