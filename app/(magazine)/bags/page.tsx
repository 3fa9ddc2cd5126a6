import type { Metadata } from 'next'
import { BagList } from '@/components/bags/bag-list'
import { LineUp } from '@/components/bags/line-up'
import { hasFace } from '@/lib/bags/face'
import { listBags, listHouses } from '@/lib/content/catalogue'

export const metadata: Metadata = {
  title: 'The catalogue',
  description: 'Every bag that we have measured sources for, smallest first, drawn to one scale.',
  alternates: { canonical: '/bags' },
}

/** The height in mm below which a bag would be a speck in the line-up. */
const SPECK = 4

export default function Page() {
  const bags = listBags()
  const measured = bags.filter(hasFace)
  const microscopic = measured.filter(({ height }) => height < SPECK)
  const visible = measured.filter(({ height }) => height >= SPECK)
  const houseNames = new Map(listHouses().map(({ slug, name }) => [slug, name]))
  return (
    <div className="pt-10 md:pt-16">
      <div className="page">
        <h1 className="font-display text-title">The line-up</h1>
        <p className="mt-6 max-w-[36rem] text-dek">
          {bags.length} bags, {measured.length} of them with a sourced width and height, on one base line at one scale. What nobody has
          measured is listed and not drawn.
        </p>
        {microscopic.map(({ slug, name }) => (
          <p key={slug} className="label mt-6">
            Too small to draw here:{' '}
            <a className="link" href={`/bags/${slug}`}>
              {name}
            </a>
          </p>
        ))}
      </div>
      <div className="mt-10 ps-[var(--margin)]">
        <LineUp bags={visible} variant="catalogue" />
      </div>
      <div className="page mt-14">
        <h2 className="label border-hairline border-b pb-3 text-vermilion">Smallest first</h2>
        <BagList bags={bags} houseNames={houseNames} />
      </div>
    </div>
  )
}
