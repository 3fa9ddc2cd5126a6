import type { ReactNode } from 'react'
import { BagShape } from '@/components/bags/bag-shape'
import { hasFrontSize } from '@/lib/bags/front-size'
import { outline } from '@/lib/bags/outline'
import { money, moneyInWords, notedWhen } from '@/lib/money'
import type { Bag, ShoppingItem, ShoppingList } from '@/lib/types'

type GalleryProps = {
  list: ShoppingList
  /** The catalogue entries of those rows that have one. */
  bags: readonly Bag[]
}

/**
 * A shopping list as a numbered, typeset list: prices as noted, gaps as quiet notes, and beside each row the outline of its bag where the
 * catalogue knows its size, all to one scale.
 */
export function Gallery({ list, bags }: GalleryProps) {
  const drawn = bags.filter(hasFrontSize)
  const scale = SIDE / Math.max(1, ...drawn.flatMap(({ width, height }) => [width, height]))
  return (
    <section className="gallery my-12 max-w-none!" aria-label={list.title}>
      <p className="label mb-4 text-quiet">
        {list.items.length} bags · prices noted {notedWhen(list.noted)}, none of them an offer
      </p>
      <ol className="m-0! list-none! p-0!">
        {list.items.map((item) => (
          <Row
            key={item.number}
            item={item}
            noted={list.noted}
            shape={<RowOutline bag={drawn.find(({ slug }) => slug === item.bag)} scale={scale} />}
          />
        ))}
      </ol>
    </section>
  )
}

/** The side in px of the largest outline of a list. */
const SIDE = 88

function RowOutline({ bag, scale }: { bag?: Bag & { width: number; height: number }; scale: number }) {
  if (!bag) return null
  const [width, height] = [bag.width * scale, bag.height * scale]
  const { rise } = outline(bag.kind, width, height)
  return (
    <svg
      viewBox={`-2 ${-rise - 2} ${width * 1.06 + 4} ${rise + 4}`}
      width={width * 1.06 + 4}
      height={rise + 4}
      className="no-print col-start-2 mt-1 block md:col-start-3 md:row-start-1 md:justify-self-end"
      aria-hidden="true"
    >
      <BagShape kind={bag.kind} width={width} height={height} x={0} fill="var(--paper)" line={1} />
    </svg>
  )
}

function Row({ item, noted, shape }: { item: ShoppingItem; noted: string; shape: ReactNode }) {
  return (
    <li className="grid grid-cols-[3rem_1fr] items-baseline gap-x-3 gap-y-1 border-hairline border-t py-4 md:grid-cols-[4.5rem_1fr_6rem_13rem] md:gap-x-6">
      <span className="font-display text-heading lining-nums" aria-hidden="true">
        {item.number}
      </span>
      <div>
        <span className="label block text-quiet">{item.brand}</span>
        <Name item={item} />
        {item.product && item.gap ? <em className="block text-quiet text-small">{item.gap}</em> : null}
      </div>
      {shape}
      <p className="label col-start-2 md:col-start-4 md:row-start-1">
        <PriceWords item={item} noted={noted} />
      </p>
    </li>
  )
}

function Name({ item }: { item: ShoppingItem }) {
  if (!item.product) return <em className="text-quiet">{item.gap}</em>
  const name = <span className="font-display text-second italic">{item.product}</span>
  return item.bag ? (
    <a className="quiet-link" href={`/bags/${item.bag}`}>
      {name}
    </a>
  ) : (
    name
  )
}

function PriceWords({ item, noted }: { item: ShoppingItem; noted: string }) {
  switch (item.status) {
    case 'priced':
      if (item.amount === undefined || !item.currency) return null
      return (
        <>
          <span aria-hidden="true">{money(item.amount, item.currency)}</span>
          <span className="sr-only">{moneyInWords(item.amount, item.currency)}</span>
          {item.shop ? ` at ${item.shop}` : ''}
          <span className="block text-quiet">noted {notedWhen(noted)}</span>
        </>
      )
    case 'not yet priced':
      return <>No price had been set yet</>
    case 'not stated':
      return <span className="text-quiet">Price not stated</span>
    case 'withdrawn':
      return <span className="text-quiet">Price withdrawn</span>
  }
}
