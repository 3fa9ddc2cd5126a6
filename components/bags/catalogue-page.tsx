import type { ReactNode } from 'react'
import { hasFrontSize } from '@/lib/bags/front-size'
import type { Bag, BagGroup, BagLimit, BagView, Names } from '@/lib/types'
import { BagList } from './bag-list'
import { LineUp, toLineUpEntry } from './line-up'
import { ViewLinks } from './view-links'
import { Ways } from './ways'

type CataloguePageProps = {
  view: BagView
  /** The bags of the view, smallest first, as the line-up stands. */
  bags: readonly Bag[]
  /** The same in the order of the view. */
  groups: readonly BagGroup[]
  /** How many bags the whole catalogue has. */
  total: number
  limits: readonly BagLimit[]
  houseNames: Names
  /** What stands below the list. */
  children?: ReactNode
}

/** The line-up, then the list. All bags together leave air above the smallest, where the introduction stands; a part may not. */
export function CataloguePage({ view, bags, groups, total, limits, houseNames, children }: CataloguePageProps) {
  const measured = bags.filter(hasFrontSize)
  const introduction = <Introduction view={view} count={bags.length} measured={measured.length} total={total} />
  return (
    <div className="pt-10 md:pt-16">
      <div className="ps-[var(--margin)]">
        {view.only ? (
          <>
            <div className="mb-10 max-w-[40rem] pe-[var(--margin)]">{introduction}</div>
            {measured.length ? <LineUp entries={measured.map(toLineUpEntry)} variant="catalogue" /> : null}
          </>
        ) : (
          <LineUp entries={measured.map(toLineUpEntry)} variant="catalogue">
            {introduction}
          </LineUp>
        )}
      </div>
      <div className="page mt-14">
        <Ways />
        <div id="list" />
        <ViewLinks view={view} limits={limits} />
        {groups.map(({ heading, bags: listed }) => (
          <section key={heading ?? 'all'} aria-label={heading ?? 'Smallest first'} className="mt-8">
            <h2 className="label border-hairline border-b pb-3 text-vermilion first-letter:uppercase">{heading ?? 'Smallest first'}</h2>
            <BagList bags={listed} houseNames={houseNames} />
          </section>
        ))}
        {children}
      </div>
    </div>
  )
}

type IntroductionProps = { view: BagView; count: number; measured: number; total: number }

function Introduction({ view: { only }, count, measured, total }: IntroductionProps) {
  return (
    <>
      <h1 className="font-display text-title first-letter:uppercase">{only ? only.name : 'The line-up'}</h1>
      <p className="mt-5 text-small md:text-dek">
        {only ? `${count} of ${total} bags` : `${count} bags`}, {measured} of them with a sourced width and height, on one base line at one
        scale: a long tick of the ruler is 50 mm. What nobody has measured is listed and not drawn.
      </p>
    </>
  )
}
