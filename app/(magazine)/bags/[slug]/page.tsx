import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BagPage } from '@/components/bags/bag-page'
import { JsonLd } from '@/components/site/json-ld'
import { ClientScript } from '@/components/ui/client-script'
import { dimensions } from '@/lib/bags/measure'
import { breadcrumbData, productData } from '@/lib/machines/json-ld'
import { loadBagPage } from '@/lib/page-data/catalogue'
import { clientScripts } from '@/lib/page-data/client-scripts'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = loadBagPage((await params).slug)
  if (!page) return {}
  const { bag } = page
  const size = dimensions(bag) ?? 'size not sourced'
  return { title: bag.name, description: `${bag.name}: ${size}. ${bag.shown}.`, alternates: { canonical: `/bags/${bag.slug}` } }
}

export default async function Page({ params }: Props) {
  const page = loadBagPage((await params).slug)
  if (!page) notFound()
  const { bag, houseNames } = page
  const product = productData(bag, bag.maker ?? houseNames[bag.houses[0] ?? ''])
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
      <BagPage {...page} />
      <ClientScript text={clientScripts.trueSize} />
    </>
  )
}
