import type { ReactNode } from 'react'
import { LineUp, toLineUpEntry } from '@/components/bags/line-up'
import { Everything } from '@/components/site/everything'
import { PageLinks, type Pages } from '@/components/site/page-links'
import { hasFrontSize } from '@/lib/bags/front-size'
import { verdicts } from '@/lib/fit/words'
import type { SearchHit } from '@/lib/search/hit'
import { askedLines, type SizeCondition } from '@/lib/search/size-condition'
import { sizeExamples } from '@/lib/search/size-examples'
import type { Bag, Named } from '@/lib/types'
import { Facets } from './facets'
import { FoundBags } from './found-bags'
import { Hits } from './hits'
import { SearchForm } from './search-form'
import { SizeForm } from './size-form'

type Replaced = { readonly typed: string; readonly shown: string }

type SearchPageProps = {
  status: 200 | 400 | 404 | 503
  typed: string
  problems: readonly string[]
  sections: readonly Named[]
  /** Of an empty question: the catalogue. */
  bags: readonly Bag[]
  question?: { readonly conditions: readonly SizeCondition[]; readonly unknown?: string }
  results?: {
    readonly hits: readonly SearchHit[]
    readonly count: number
    readonly unsure: readonly { readonly bag: Bag; readonly why: string }[]
    readonly refused: number
  }
  /** The sizes as they were understood. */
  said?: readonly string[]
  facets?: readonly {
    readonly name: string
    readonly values: readonly { name: string; count: number; href: string; isChosen: boolean }[]
  }[]
  /** `isCut`: there are more results than these pages hold. */
  pages?: Pages & { readonly isCut: boolean }
  by?: 'all' | 'any'
  replaced?: readonly Replaced[]
  missing?: readonly string[]
  literal?: string
  /** The question with the name that may have been meant. */
  meant?: { readonly words: string; readonly href: string }
  near?: readonly string[]
  ofSize?: string
  withoutFilters?: string
}

/** "14 results", "1 result", "no result". */
export const countWords = (count: number) => `${count || 'no'} ${count === 1 ? 'result' : 'results'}`

/** How many bags were told apart by their stated sizes. */
const refusedWords = (count: number) =>
  `Of ${count === 1 ? 'one bag' : `${count} bags`} the answer is no, and proved by ${count === 1 ? 'its' : 'their'} stated sizes.`

const addressOf = (typed: string) => `/search?q=${encodeURIComponent(typed).replaceAll('%20', '+')}`

/** What is too long for the largest letters. */
const LONG = 24

/** The page of a search: empty, answered, refused, or at rest. */
export function SearchPage(page: SearchPageProps) {
  const { typed, problems, status, results } = page
  if (problems.length || status === 503) return <Refused {...page} />
  return typed && results ? <Answered {...page} results={results} /> : <Empty {...page} />
}

function Opening({ children, typed, describedBy }: { children: ReactNode; typed: string; describedBy?: string }) {
  return (
    <div className="page pt-10 md:pt-16">
      <p className="label text-vermilion">Search</p>
      {children}
      <div className="mt-8">
        <SearchForm id="search-page" typed={typed} variant="large" describedBy={describedBy} />
      </div>
    </div>
  )
}

function Answered({ results, ...page }: SearchPageProps & { results: NonNullable<SearchPageProps['results']> }) {
  const { typed, question, said = [], facets = [], pages, withoutFilters } = page
  const bags = results.hits.flatMap(({ bag }) => bag ?? [])
  const [condition] = question?.conditions ?? []
  const isFirst = (pages?.number ?? 1) === 1
  return (
    <>
      <Opening typed={typed}>
        <h1 className={`mt-3 max-w-[20em] text-balance font-display ${typed.length > LONG ? 'text-lead' : 'text-title'}`}>
          <span className="text-vermilion">{typed}</span>: {countWords(results.count)}
        </h1>
      </Opening>
      <div className="page mt-6">
        <Notes {...page} said={said} refused={results.refused} />
      </div>
      {bags.some(hasFrontSize) ? (
        <div className="mt-10 ps-[var(--margin)]">
          <FoundBags bags={bags} asked={condition && askedLines(condition)} />
        </div>
      ) : null}
      <div className="page mt-10">
        {results.hits.length ? <Hits hits={results.hits} isFirstPage={isFirst} /> : <Nothing {...page} />}
        {pages && pages.count > 1 ? (
          <PageLinks pages={pages} before="Better results" after="More results">
            {pages.isCut ? <span className="text-quiet">The first hundred are listed. One word more narrows it.</span> : null}
          </PageLinks>
        ) : null}
        {isFirst ? <Unsure unsure={results.unsure} /> : null}
        <div className="mt-6">
          <Facets facets={facets} all={withoutFilters} />
        </div>
        <BySize />
      </div>
    </>
  )
}

/** What was understood otherwise than it was typed, and what was left out. */
function Notes({
  question,
  said = [],
  replaced = [],
  literal,
  meant,
  missing = [],
  by,
  refused,
  results,
}: SearchPageProps & { refused: number }) {
  const notes: ReactNode[] = []
  if (said.length) notes.push(`Read as: ${said.join('; ')}.${refused ? ` ${refusedWords(refused)}` : ''}`)
  for (const { typed, shown } of replaced)
    notes.push(
      <>
        Nobody wrote “{typed}” here. This is what was found for <b className="font-normal text-vermilion">{shown}</b>;{' '}
        <a className="link" href={literal}>
          look for “{typed}” all the same
        </a>
        .
      </>,
    )
  if (meant)
    notes.push(
      <>
        Did you mean{' '}
        <a className="link" href={meant.href}>
          {meant.words}
        </a>
        ?
      </>,
    )
  if (missing.length && results?.count) notes.push(<>No text has “{missing.join('”, “')}”: these have the rest.</>)
  else if (by === 'any' && results?.count) notes.push('No text has all of these words: these have some.')
  if (question?.unknown)
    notes.push(
      <>
        We have no measure of “{question.unknown}”, so it was looked for as words.{' '}
        <a className="link" href="/fit">
          The things that we have measures of
        </a>
        .
      </>,
    )
  return notes.map((note, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: notes have no name and never move.
    <p key={at} className="max-w-measure py-0.5 text-small">
      {note}
    </p>
  ))
}

function Nothing({ near = [], ofSize, withoutFilters, typed }: SearchPageProps) {
  return (
    <div className="max-w-measure border-hairline border-t pt-5 text-body">
      <p>We have looked under the flap, in the lining and between the cards.</p>
      {near.length ? (
        <p className="mt-4">
          Words that we have near to that:{' '}
          {near.map((word, at) => (
            <span key={word}>
              {at ? ', ' : ''}
              <a className="link" href={addressOf(word)}>
                {word}
              </a>
            </span>
          ))}
          .
        </p>
      ) : null}
      {ofSize ? (
        <p className="mt-4">
          <a className="link" href={ofSize}>
            Bags of that size, whatever is said of them
          </a>
          .
        </p>
      ) : null}
      {withoutFilters ? (
        <p className="mt-4">
          <a className="link" href={withoutFilters}>
            “{typed}” without limits
          </a>
          .
        </p>
      ) : null}
      <p className="mt-4">
        <a className="link" href="/archive">
          The archive
        </a>{' '}
        has every story by its month,{' '}
        <a className="link" href="/bags">
          the catalogue
        </a>{' '}
        every bag by its size.
      </p>
    </div>
  )
}

function Unsure({ unsure }: { unsure: readonly { readonly bag: Bag; readonly why: string }[] }) {
  if (!unsure.length) return null
  return (
    <section aria-labelledby="unsure" className="mt-14">
      <h2 id="unsure" className="font-display text-heading">
        {verdicts.unsure}: {unsure.length}
      </h2>
      <ul className="mt-4">
        {unsure.map(({ bag, why }) => (
          <li
            key={bag.slug}
            className="grid gap-x-6 border-hairline border-t py-2 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] md:items-baseline"
          >
            <a className="quiet-link text-body italic" href={`/bags/${bag.slug}`}>
              {bag.name}
            </a>
            <p className="text-quiet text-small">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Refused({ typed, problems, status }: SearchPageProps) {
  const isResting = status === 503
  return (
    <>
      <Opening typed={typed} describedBy={isResting ? undefined : 'search-problem'}>
        <h1 className="mt-3 max-w-[14em] text-balance font-display text-title">
          {isResting ? 'The search rests' : 'That cannot be looked for'}
        </h1>
        <div id="search-problem" className="mt-6 max-w-measure">
          {isResting ? (
            <p className="text-dek">
              Its index was mislaid, which is easily done with something of that size. Everything else is where it was: <Everything />
            </p>
          ) : (
            problems.map((problem) => (
              <p key={problem} role="alert" className="border-vermilion border-s-2 ps-3 text-body">
                {problem}
              </p>
            ))
          )}
        </div>
      </Opening>
      <div className="page">
        <BySize />
      </div>
    </>
  )
}

function Empty({ sections, bags }: SearchPageProps) {
  return (
    <>
      <Opening typed="">
        <h1 className="mt-3 font-display text-cover">Search</h1>
        <p className="mt-6 max-w-[36rem] text-dek">
          By a word, by a name, or by a size: everything here has been measured, or is waiting to be.
        </p>
      </Opening>
      <div className="page">
        <BySize />
        <ul className="mt-14 md:columns-2 md:gap-x-12">
          {sections.map(({ slug, name, introduction }) => (
            <li key={slug} className="break-inside-avoid border-hairline border-t py-4">
              <h2 className="font-display text-second">
                <a className="quiet-link" href={`/sections/${slug}`}>
                  {name}
                </a>
              </h2>
              <p className="mt-1 max-w-measure text-small">{introduction}</p>
            </li>
          ))}
        </ul>
      </div>
      <div className="mt-14 ps-[var(--margin)]">
        <LineUp entries={bags.filter(hasFrontSize).map(toLineUpEntry)} variant="catalogue" />
      </div>
    </>
  )
}

/** How to ask by size: examples that are links, and a form. */
function BySize() {
  return (
    <section aria-labelledby="by-size" className="no-print mt-14 border-hairline border-t pt-5">
      <h2 id="by-size" className="font-display text-heading">
        By size
      </h2>
      <ul className="label -mx-2 mt-3 flex flex-wrap">
        {sizeExamples
          .filter(({ isShown }) => isShown)
          .map(({ typed }) => (
            <li key={typed}>
              <a className="quiet-link inline-block px-2 py-1" href={addressOf(typed)}>
                {typed}
              </a>
            </li>
          ))}
      </ul>
      <p className="mt-3 max-w-measure text-small">
        A length is the longer side of the front unless you name another; a length alone means within a tenth of it. Units are mm, cm, in
        and cards, and a card is 85.6 mm wide. Bags that nobody has measured are listed apart.
      </p>
      <div className="mt-6">
        <SizeForm />
      </div>
    </section>
  )
}
