/** A question as an address holds it: what was typed, what is wrong with it, and the question when nothing is. Pure. */
import { quoted } from '../fit/typed.ts'
import { oneOf, type Query } from '../query.ts'
import type { Term } from './match.ts'
import type { SizeCondition } from './size-condition.ts'
import { readSizes } from './size-grammar.ts'
import type { SizedThing } from './size-things.ts'
import { wordsIn } from './tokens.ts'

/** What results can be limited to, by the names in an address. */
export const filterNames = ['section', 'house', 'year'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

export type SearchQuestion = {
  readonly terms: readonly Term[]
  readonly conditions: readonly SizeCondition[]
  /** The sizes as they were typed, and the words without them. */
  readonly sizes: string
  readonly rest: string
  /** What something was to be compared with and is not among our things. */
  readonly unknown?: string
  readonly filters: Filters
  readonly page: number
  /** Whether exactly what was typed is looked for. */
  readonly isLiteral: boolean
}

export type Asked = {
  /** On one line, without characters that cannot be seen. */
  readonly typed: string
  readonly problems: readonly string[]
  /** Nothing where nothing was asked, and where something is wrong. */
  readonly question?: SearchQuestion
}

const MOST_CHARACTERS = 200
const MOST_WORDS = 12
/** Who wants more than a hundred results has not said yet what they want. */
export const MOST_PAGES = 5

/** Words that stand in nearly every text and in hardly any name: left out where something else is asked for, too. */
const common: ReadonlySet<string> = new Set(
  'a an the of in on at to by for with from and or is are was were be been it its this that as will can do does did has have had'.split(
    ' ',
  ),
)

/** Joiners and marks of direction have no width, and stand within words; whatever else cannot be seen is a space. */
const visible = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()

const QUOTES = /["“”„«»]/

/** Phrases in quotation marks, and the text without them. A mark after a digit is an inch, unless a phrase is open; one that is left open is closed by the end. */
function phrasesIn(text: string): { readonly phrases: readonly string[]; readonly rest: string } {
  const phrases: string[] = []
  let [rest, open]: [string, string | undefined] = ['', undefined]
  let before = ''
  for (const sign of text) {
    const isInch = open === undefined && /\d/.test(before)
    before = sign
    if (!QUOTES.test(sign) || isInch) {
      if (open === undefined) rest += sign
      else open += sign
      continue
    }
    if (open === undefined) open = ''
    else {
      phrases.push(open)
      open = undefined
      rest += ' '
    }
  }
  return { phrases: open === undefined ? phrases : [...phrases, open], rest }
}

/** Common words go, unless there is nothing else. */
function termsOf(phrases: readonly string[], rest: string): readonly Term[] {
  const words = wordsIn(rest)
  const telling = words.filter((word) => !common.has(word))
  const whole = phrases.map(wordsIn).filter(({ length }) => length > 0)
  const single = telling.length || whole.length ? telling : words
  return [...whole, ...[...new Set(single)].map((word) => [word])]
}

const numberWords = new Intl.NumberFormat('en-GB')

/** What is wrong with a question before it is read. */
function problemOf(typed: string, words: number): string | undefined {
  if (typed.length > MOST_CHARACTERS)
    return `That is ${numberWords.format(typed.length)} characters. Type ${MOST_CHARACTERS} or fewer: we cut nothing off without being told what.`
  if (words > MOST_WORDS)
    return `That is ${numberWords.format(words)} words. Type ${MOST_WORDS} or fewer: the rarest of them find the most.`
  return undefined
}

/** The page that is asked for; nothing for one that cannot be. */
function pageOf(given: string | undefined): number | undefined {
  if (given === undefined || given === '') return 1
  return /^[1-9]\d?$/.test(given) && Number(given) <= MOST_PAGES ? Number(given) : undefined
}

/** Reads a query. Names that are not ours are left alone. */
export function readSearch(query: Query, things: () => readonly SizedThing[]): Asked {
  const asked = [query.q].flat().filter((one) => one !== undefined)
  const typed = visible(String(asked[0] ?? ''))
  const problems: string[] = []
  if (asked.length > 1) problems.push('Two questions came at once. Type one.')
  const page = pageOf(oneOf(query, 'page'))
  if (page === undefined) problems.push(`There is no page ${quoted(String(oneOf(query, 'page')))}. Pages run from 1 to ${MOST_PAGES}.`)
  if (!typed) return { typed, problems }
  const tooLong = problemOf(typed, wordsIn(typed).length)
  if (tooLong) return { typed, problems: [...problems, tooLong] }
  const { phrases, rest: text } = phrasesIn(typed)
  const { conditions, problems: inSizes, unknown, sizes, rest } = readSizes(text, things())
  const terms = termsOf(phrases, rest)
  problems.push(...inSizes)
  if (!terms.length && !conditions.length && !inSizes.length) problems.push(`${quoted(typed)} has no word in it, and no size. Type one.`)
  if (problems.length || page === undefined) return { typed, problems }
  const filters: Filters = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = oneOf(query, name)
      return value ? [[name, value]] : []
    }),
  )
  return {
    typed,
    problems,
    question: {
      ...{ terms, conditions, sizes, filters, page, isLiteral: oneOf(query, 'exact') === '1' },
      rest: [...phrases.map((phrase) => `"${phrase}"`), rest].join(' ').trim(),
      ...(unknown !== undefined && { unknown }),
    },
  }
}

/** A question's address. */
export function searchPath(
  typed: string,
  { filters = {}, page = 1, isLiteral = false }: Partial<Omit<SearchQuestion, 'terms'>> = {},
): string {
  const query = new URLSearchParams({ q: typed, ...filters, ...(isLiteral && { exact: '1' }), ...(page > 1 && { page: String(page) }) })
  return `/search?${query}`
}

const sides = ['front', 'width', 'height', 'depth'] as const
const sideSuffix = { front: '', width: ' wide', height: ' high', depth: ' deep' } as const satisfies Record<(typeof sides)[number], string>
export const formComparisons = ['under', 'at most', 'about', 'at least', 'over'] as const
export const formSides = sides

/** The question that the form by size asks, in the words of the grammar: one way to ask is enough. Nothing where it was not sent. */
export function questionOfForm(query: Query): string | undefined {
  const [side = 'front', than = 'under', length] = ['side', 'than', 'length'].map((name) => oneOf(query, name)?.trim())
  if (length === undefined) return undefined
  const words = oneOf(query, 'q') ?? ''
  const known = sides.find((one) => one === side) ?? 'front'
  const comparison = formComparisons.find((one) => one === than) ?? 'under'
  return visible(length ? `${words} ${comparison} ${length}${/\p{L}|["″]/u.test(length) ? '' : ' mm'}${sideSuffix[known]}` : words)
}
