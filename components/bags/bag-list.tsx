import { makerOf } from '@/lib/bags/maker'
import { dimensions } from '@/lib/bags/measure'
import { dollarsPerVolume } from '@/lib/bags/price'
import { money, moneyPerVolume } from '@/lib/money'
import type { Bag, Names } from '@/lib/types'

type BagListProps = { bags: readonly Bag[]; houseNames: Names }

/** Bags as rows: name, house and year, size, noted price and what that is for a cm³. */
export function BagList({ bags, houseNames }: BagListProps) {
  return (
    <ul>
      {bags.map((bag) => (
        <li
          key={bag.slug}
          className="grid gap-x-6 border-hairline border-b py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,1.2fr)] md:items-baseline"
        >
          <a className="quiet-link font-display text-second" href={`/bags/${bag.slug}`}>
            {bag.name}
          </a>
          <span className="label">
            {makerOf(bag, houseNames)}
            {bag.year ? <span className="text-quiet">, {bag.year}</span> : null}
          </span>
          <span className="label">
            {dimensions(bag) ?? (
              <span className="text-quiet">{bag.asStated ? `${bag.asStated}, side not stated` : 'size not sourced'}</span>
            )}
          </span>
          <span className="label">
            <Price bag={bag} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Price({ bag }: { bag: Bag }) {
  const [price] = bag.prices
  if (!price) return <span className="text-quiet">no noted price</span>
  const rate = dollarsPerVolume(bag)
  return (
    <>
      {money(price.amount, price.currency)}, {price.noted}
      {rate ? <span className="block text-quiet">{moneyPerVolume(rate, 'USD')}</span> : null}
    </>
  )
}
