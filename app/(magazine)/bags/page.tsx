import type { Metadata } from 'next'
import { CataloguePage } from '@/components/bags/catalogue-page'
import { PriceChart } from '@/components/bags/price-chart'
import { loadCataloguePage } from '@/lib/page-data/catalogue'

export const metadata: Metadata = {
  title: 'The catalogue',
  description: 'Every bag that we have measured sources for, smallest first, drawn to one scale.',
  alternates: { canonical: '/bags' },
}

export default function Page() {
  const { chart, ...page } = loadCataloguePage()
  return (
    <CataloguePage {...page}>
      <PriceChart {...chart} shape="page" />
    </CataloguePage>
  )
}
