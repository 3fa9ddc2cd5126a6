import type { ReactNode } from 'react'
import { viewPath } from '@/lib/bags/view-paths'
import type { BagLimit, BagView } from '@/lib/types'

type ViewLinksProps = { view: BagView; limits: readonly BagLimit[] }

const orders = { size: 'size', house: 'house', year: 'year', kind: 'kind', price: 'price per cm³' } as const satisfies Record<
  BagView['order'],
  string
>

/** Orders and limits of the list, as plain links that keep one another. */
export function ViewLinks({ view, limits }: ViewLinksProps) {
  const { order, only } = view
  return (
    <nav aria-label="Sort and filter" className="no-print label grid gap-y-2">
      <Row name="Sort">
        {(Object.keys(orders) as BagView['order'][]).map((one) => (
          <Choice key={one} href={viewPath({ order: one, ...(only ? { only } : {}) })} isChosen={one === order}>
            {orders[one]}
          </Choice>
        ))}
      </Row>
      {(['kind', 'house'] as const).map((by) => (
        <Row key={by} name={by === 'kind' ? 'Kind' : 'House'}>
          <Choice href={viewPath({ order })} isChosen={only?.by !== by}>
            all
          </Choice>
          {limits
            .filter((limit) => limit.by === by)
            .map((limit) => (
              <Choice key={limit.slug} href={viewPath({ order, only: limit })} isChosen={only?.by === by && only.slug === limit.slug}>
                {limit.name} <span className="text-quiet">{limit.count}</span>
              </Choice>
            ))}
        </Row>
      ))}
    </nav>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 md:grid-cols-[4rem_1fr]">
      <p className="py-1 text-quiet">{name}</p>
      <ul className="-mx-2 flex flex-wrap">{children}</ul>
    </div>
  )
}

function Choice({ href, isChosen, children }: { href: string; isChosen: boolean; children: ReactNode }) {
  return (
    <li>
      <a
        href={`${href}#list`}
        aria-current={isChosen ? 'true' : undefined}
        className={`quiet-link inline-block px-2 py-1 ${isChosen ? 'text-vermilion' : ''}`}
      >
        {children}
      </a>
    </li>
  )
}
