import { money, moneyInWords, notedWhen } from '@/lib/money'
import type { ShoppingItem, ShoppingList } from '@/lib/types'

/** A shopping list as a numbered, typeset list: prices as noted, gaps as quiet notes. */
export function Gallery({ list }: { list: ShoppingList }) {
  return (
    <section className="gallery my-12 max-w-none!" aria-label={list.title}>
      <p className="label mb-4 text-quiet">
        {list.items.length} bags · prices noted {notedWhen(list.noted)}, none of them an offer
      </p>
      <ol className="m-0! list-none! p-0!">
        {list.items.map((item) => (
          <Row key={item.number} item={item} noted={list.noted} />
        ))}
      </ol>
    </section>
  )
}

function Row({ item, noted }: { item: ShoppingItem; noted: string }) {
  return (
    <li className="grid grid-cols-[3rem_1fr] items-baseline gap-x-3 gap-y-1 border-hairline border-t py-4 md:grid-cols-[4.5rem_1fr_15rem] md:gap-x-6">
      <span className="font-display text-heading lining-nums" aria-hidden="true">
        {item.number}
      </span>
      <div>
        <span className="label block text-quiet">{item.brand}</span>
        <Name item={item} />
        {item.product && item.gap ? <em className="block text-quiet text-small">{item.gap}</em> : null}
      </div>
      <p className="label col-start-2 md:col-start-3">
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
