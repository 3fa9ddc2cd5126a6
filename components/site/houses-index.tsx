import { LineUp } from '@/components/bags/line-up'
import { dimensions } from '@/lib/bags/measure'
import type { Bag, Named } from '@/lib/types'
import { countOf } from './index-page'

type House = { house: Named; bags: number; stories: number; smallest?: Bag & { width: number; height: number } }

/** Houses by the smallest bag of each, on one base line, then by name. */
export function HousesIndex({ houses }: { houses: readonly House[] }) {
  const standing = houses
    .flatMap(({ house: { slug, name }, smallest }) => (smallest ? [{ bag: smallest, name, href: `/houses/${slug}` }] : []))
    .toSorted((one, other) => one.bag.width * one.bag.height - other.bag.width * other.bag.height)
  return (
    <>
      {standing.length ? (
        <div className="mt-10 ps-[var(--margin)]">
          <LineUp entries={standing} label="The smallest bag of each house" variant="catalogue" />
        </div>
      ) : null}
      <ul className="page mt-14">
        {houses.map((house) => (
          <Row key={house.house.slug} {...house} />
        ))}
      </ul>
    </>
  )
}

function Row({ house: { slug, name }, bags, stories, smallest }: House) {
  return (
    <li className="grid gap-x-6 border-hairline border-b py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)] md:items-baseline">
      <h2 className="font-display text-second">
        <a className="quiet-link" href={`/houses/${slug}`}>
          {name}
        </a>
      </h2>
      <p className="label">
        {countOf(bags, 'bag', 'bags')}, {countOf(stories, 'story', 'stories')}
      </p>
      <p className="label">
        {smallest ? (
          <>
            {smallest.name} <span className="block text-quiet">{dimensions(smallest)}</span>
          </>
        ) : (
          <span className="text-quiet">no bag with two sourced sides</span>
        )}
      </p>
    </li>
  )
}
