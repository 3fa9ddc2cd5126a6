import type { ReactNode } from 'react'
import { ContentsList } from '@/components/story/contents-list'
import { Scroller } from '@/components/ui/scroller'
import { hasFrontSize } from '@/lib/bags/front-size'
import { cubic, dimensions, inCards, outsideVolume } from '@/lib/bags/measure'
import { dollarsPerVolume } from '@/lib/bags/price'
import { money, moneyPerVolume, notedWhen } from '@/lib/money'
import type { Bag, Names, PocketObject, StorySummary } from '@/lib/types'
import { BagList } from './bag-list'
import { Drawing } from './drawing'
import { TrueSize } from './true-size'

type BagPageProps = {
  bag: Bag
  /** Up to three, to stand beside it. */
  objects: readonly PocketObject[]
  /** Bags of nearly the same size. */
  near: readonly Bag[]
  houseNames: Names
  stories: readonly StorySummary[]
  /** The word above the headline of each story, by slug. */
  kickers: Names
}

/** A catalogue entry: the drawing, the label, what is claimed, noted and not known, and the stories that mention it. */
export function BagPage({ bag, objects, near, houseNames, stories, kickers }: BagPageProps) {
  return (
    <article className="page pt-10 md:pt-16">
      <p className="label text-vermilion">
        <a className="quiet-link" href="/bags">
          The catalogue
        </a>
      </p>
      <h1 className="mt-3 text-balance font-display text-title">{bag.name}</h1>
      <div className="mt-10 grid gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {hasFrontSize(bag) ? (
            <Drawing bag={bag} objects={objects} />
          ) : (
            <p className="max-w-measure font-display text-second">
              {bag.asStated
                ? `Its sources print ${bag.asStated}, which is not enough to draw it by.`
                : 'Nobody whom we have read has measured it, so it is not drawn.'}
            </p>
          )}
        </div>
        <dl className="label self-start border-hairline border-b">
          <Fact term="Made by">
            {bag.maker ?? null}
            {bag.maker
              ? null
              : bag.houses.map((slug) => (
                  <a key={slug} className="link me-3" href={`/houses/${slug}`}>
                    {houseNames[slug] ?? slug}
                  </a>
                ))}
          </Fact>
          {bag.designer ? <Fact term="Designer">{bag.designer}</Fact> : null}
          <Fact term="Shown">{bag.shown}</Fact>
          <Fact term="W × H × D">
            {dimensions(bag) ?? 'not sourced'}
            {bag.width ? <span className="block text-quiet">{inCards(bag.width)}</span> : null}
            {bag.asStated ? <span className="block text-quiet">as stated: {bag.asStated}</span> : null}
          </Fact>
          <Volume bag={bag} />
          {bag.materials ? <Fact term="Material">{bag.materials}</Fact> : null}
          {bag.closure ? <Fact term="Closure">{bag.closure}</Fact> : null}
          {bag.prices.map((price) => (
            <Fact key={`${price.amount}${price.noted}`} term="Noted price">
              {money(price.amount, price.currency)}
              {price.shop ? ` at ${price.shop}` : ''}, noted {notedWhen(price.noted)}
              {price.note && price.note !== price.shop ? <span className="block text-quiet">{price.note}</span> : null}
            </Fact>
          ))}
          <Fact term="Confidence">{bag.confidence}</Fact>
        </dl>
      </div>
      {hasFrontSize(bag) ? <AtTrueSize bag={bag} /> : null}
      <p className="no-print label mt-8">
        <a className="link" href={`/fit?bag=${bag.slug}`}>
          What fits into it
        </a>
      </p>
      <div className="mt-14 grid gap-12 lg:grid-cols-2">
        {bag.note ? <Block title="A note">{<p className="text-body">{bag.note}</p>}</Block> : null}
        {bag.claims.length ? (
          <Block title="Claims that differ">
            <dl className="text-small">
              {bag.claims.map(({ by, says }) => (
                <div key={by + says} className="grid grid-cols-[9rem_1fr] gap-4 border-hairline border-b py-2">
                  <dt className="label pt-0.5">{by}</dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </Block>
        ) : null}
        {bag.gaps.length ? (
          <Block title="What we do not know">
            <dl className="text-small">
              {bag.gaps.map(({ what, reason }) => (
                <div key={what} className="border-hairline border-b py-2">
                  <dt>{what}</dt>
                  <dd className="text-quiet">{reason}</dd>
                </div>
              ))}
            </dl>
          </Block>
        ) : null}
        <Block title="Sources">
          <ul className="label">
            {bag.sources.map(({ id, title, url }) => (
              <li key={id} className="border-hairline border-b py-2">
                {url ? (
                  <a className="quiet-link" href={url} rel="noopener">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
        </Block>
      </div>
      {near.length ? (
        <section className="mt-16" aria-labelledby="near">
          <h2 id="near" className="label border-hairline border-b pb-3 text-vermilion">
            Of nearly the same size
          </h2>
          <BagList bags={near} houseNames={houseNames} />
        </section>
      ) : null}
      {stories.length ? (
        <section className="mt-16" aria-labelledby="mentions">
          <h2 id="mentions" className="label pb-3 text-vermilion">
            Stories that mention it
          </h2>
          <ContentsList stories={stories} kickers={kickers} heading="h3" />
        </section>
      ) : null}
    </article>
  )
}

/** The box around the outside, and what a cm³ of it costs where that can be said. */
function Volume({ bag }: { bag: Bag }) {
  const volume = outsideVolume(bag)
  const rate = dollarsPerVolume(bag)
  if (!volume) return null
  return (
    <Fact term="Outside">
      {cubic(volume)}
      {rate ? <span className="block text-quiet">{moneyPerVolume(rate, 'USD')}</span> : null}
    </Fact>
  )
}

/** The outline as large as the bag, once this screen is known; until then, the way there. */
function AtTrueSize({ bag }: { bag: Bag & { width: number; height: number } }) {
  return (
    <section className="mt-12 border-hairline border-t pt-3" aria-labelledby="true-size">
      <h2 id="true-size" className="label text-vermilion">
        At true size
      </h2>
      <div data-when="known">
        <Scroller label="The outline at true size">
          <TrueSize bag={bag} />
        </Scroller>
      </div>
      <p className="no-print mt-3 text-small">
        <span data-unless="known">
          {inCards(bag.width)[0]?.toUpperCase()}
          {inCards(bag.width).slice(1)}. To see it as large as it is,{' '}
          <a className="link" href="/scale">
            match a bank card to this screen
          </a>
          , once.
        </span>
        <span data-when="known">
          As large as the bag, on this screen as it is scaled now.{' '}
          <a className="link" href="/scale">
            Match again, or forget it
          </a>
        </span>
        <span data-when="other">This screen, or the way it is scaled, is not the one that you matched.</span>
      </p>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-4 border-hairline border-t py-2">
      <dt className="text-quiet">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="label border-hairline border-b pb-2 text-vermilion">{title}</h2>
      <div className="mt-1">{children}</div>
    </section>
  )
}
