import type { ReactNode } from 'react'
import { termAnchor } from '@/lib/anchors'
import { dimensions } from '@/lib/bags/measure'
import type { Bag } from '@/lib/types'

export type Term = {
  readonly name: string
  /** What else it is called. */
  readonly also?: string
  /** A bag that shows what is meant. */
  readonly bag?: Bag
  readonly text: ReactNode
}

/** The letter under which a word stands: without its accent, a capital. */
const letterOf = ({ name }: Term) => name.normalize('NFD').charAt(0).toUpperCase()

/** From how many letters on an index of them helps. */
const INDEX = 5

/** Words from A to Z with what they mean; a line of letters leads to the first word of each. */
export function Glossary({ terms }: { terms: readonly Term[] }) {
  const sorted = terms.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const firsts = sorted.filter((term, at) => at === 0 || letterOf(term) !== letterOf(sorted[at - 1] ?? term))
  return (
    <div className="my-10">
      {firsts.length < INDEX ? null : (
        <nav aria-label="Letters" className="no-print label mb-8">
          <ul className="m-0! flex list-none! flex-wrap gap-x-1 p-0! md:justify-between md:gap-x-0">
            {firsts.map((term) => (
              <li key={letterOf(term)}>
                <a className="quiet-link inline-block min-w-6 py-1 text-center" href={`#${termAnchor(term.name)}`}>
                  {letterOf(term)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <dl>
        {sorted.map((term) => (
          <Entry key={term.name} term={term} isFirst={firsts.includes(term)} />
        ))}
      </dl>
    </div>
  )
}

function Entry({ term, isFirst }: { term: Term; isFirst: boolean }) {
  const { name, also, bag, text } = term
  const size = bag && dimensions(bag)
  return (
    <div className="relative break-inside-avoid border-hairline border-t py-4 md:ps-[4.75rem]">
      <dt id={termAnchor(name)} className="scroll-mt-6 font-display text-second italic">
        {isFirst ? (
          <span className="absolute start-0 text-heading text-vermilion not-italic max-md:hidden" aria-hidden="true">
            {letterOf(term)}
          </span>
        ) : null}
        {name}
        {also ? <span className="label ms-3 text-quiet not-italic">also {also}</span> : null}
      </dt>
      <dd className="mt-1 [&_p+p]:mt-2 [&_p]:m-0">{text}</dd>
      {bag && size ? (
        <dd className="label mt-1 text-quiet">
          <a className="quiet-link inline-block py-0.5" href={`/bags/${bag.slug}`}>
            {bag.name}, {size}
          </a>
        </dd>
      ) : null}
    </div>
  )
}
