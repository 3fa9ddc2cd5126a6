import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BagPage } from '@/components/bags/bag-page'
import { JsonLd } from '@/components/site/json-ld'
import { ClientScript } from '@/components/ui/client-script'
import { dimensions } from '@/lib/bags/measure'
import { listCompanions, listNearInSize } from '@/lib/bags/neighbours'
import { findBag, listBags, listObjects } from '@/lib/content/catalogue'
import { kickersOf } from '@/lib/content/kickers'
import { houseNames } from '@/lib/content/names'
import { listStoriesWhere } from '@/lib/content/stories'
import { breadcrumbData, productData } from '@/lib/machines/json-ld'
import clientScripts from '../../../../.generated/client-scripts.json'

type Props = { params: Promise<{ slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listBags().map(({ slug }) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bag = findBag((await params).slug)
  if (!bag) return {}
  const size = dimensions(bag) ?? 'size not sourced'
  return { title: bag.name, description: `${bag.name}: ${size}. ${bag.shown}.`, alternates: { canonical: `/bags/${bag.slug}` } }
}

export default async function Page({ params }: Props) {
  const bag = findBag((await params).slug)
  if (!bag) notFound()
  const names = houseNames()
  const stories = listStoriesWhere((story) => story.bags.includes(bag.slug))
  const product = productData(bag, bag.maker ?? names.get(bag.houses[0] ?? ''))
  return (
    <>
      <JsonLd
        data={breadcrumbData([
          { name: 'Reticule', path: '/' },
          { name: 'The catalogue', path: '/bags' },
          { name: bag.name, path: `/bags/${bag.slug}` },
        ])}
      />
      {product ? <JsonLd data={product} /> : null}
      <BagPage
        bag={bag}
        objects={listCompanions(bag, listObjects())}
        near={listNearInSize(bag, listBags())}
        houseNames={names}
        stories={stories}
        kickers={kickersOf(stories)}
      />
      <ClientScript text={clientScripts.trueSize} />
    </>
  )
}
