import { dimensions } from '@/lib/bags/measure'
import type { Bag } from '@/lib/content/types'
import { money } from '@/lib/money'

type BagListProps = { bags: readonly Bag[]; houseNames: ReadonlyMap<string, string> }

/** Bags as rows: name, house, size, noted price. */
export function BagList({ bags, houseNames }: BagListProps) {
  return (
    <ul>
      {bags.map((bag) => (
        <li
          key={bag.slug}
          className="grid gap-x-6 border-hairline border-b py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,1.4fr)_minmax(0,1fr)] md:items-baseline"
        >
          <a className="quiet-link font-display text-second" href={`/bags/${bag.slug}`}>
            {bag.name}
          </a>
          <span className="label">{makerOf(bag, houseNames)}</span>
          <span className="label">{dimensions(bag) ?? <span className="text-quiet">size not sourced</span>}</span>
          <span className="label">
            {bag.prices[0] ? (
              `${money(bag.prices[0].amount, bag.prices[0].currency)}, ${bag.prices[0].noted}`
            ) : (
              <span className="text-quiet">no noted price</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Who made it: the credit where there is one, else the names of its houses. */
export function makerOf(bag: Bag, houseNames: ReadonlyMap<string, string>): string {
  return bag.maker ?? bag.houses.map((slug) => houseNames.get(slug) ?? slug).join(', ')
}
