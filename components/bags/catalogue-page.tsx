import { hasFace } from '@/lib/bags/face'
import type { Bag } from '@/lib/content/types'
import { BagList } from './bag-list'
import { LineUp } from './line-up'

type CataloguePageProps = {
  /** Every bag, smallest first. */
  bags: readonly Bag[]
  houseNames: ReadonlyMap<string, string>
}

/** The height in mm below which a bag would be a speck in the line-up. */
const SPECK = 4

/** The line-up with its introduction in the air above the smallest bags, then the list. */
export function CataloguePage({ bags, houseNames }: CataloguePageProps) {
  const measured = bags.filter(hasFace)
  const specks = measured.filter(({ height }) => height < SPECK)
  return (
    <div className="pt-10 md:pt-16">
      <div className="ps-[var(--margin)]">
        <LineUp bags={measured.filter(({ height }) => height >= SPECK)} variant="catalogue">
          <h1 className="font-display text-title">The line-up</h1>
          <p className="mt-5 text-small md:text-dek">
            {bags.length} bags, {measured.length} of them with a sourced width and height, on one base line at one scale. What nobody has
            measured is listed and not drawn.
          </p>
          {specks.map(({ slug, name }) => (
            <p key={slug} className="label mt-4">
              Too small to draw here:{' '}
              <a className="link" href={`/bags/${slug}`}>
                {name}
              </a>
            </p>
          ))}
        </LineUp>
      </div>
      <div className="page mt-14">
        <h2 className="label border-hairline border-b pb-3 text-vermilion">Smallest first</h2>
        <BagList bags={bags} houseNames={houseNames} />
      </div>
    </div>
  )
}
