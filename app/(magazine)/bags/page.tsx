import type { Metadata } from 'next'
import { PriceChart } from '@/components/bags/price-chart'
import { currentYear } from '@/lib/clock'
import { listBags } from '@/lib/content/catalogue'
import { Catalogue } from './catalogue'

export const metadata: Metadata = {
  title: 'The catalogue',
  description: 'Every bag that we have measured sources for, smallest first, drawn to one scale.',
  alternates: { canonical: '/bags' },
}

export default function Page() {
  return (
    <Catalogue view={{ order: 'size' }}>
      <PriceChart bags={listBags()} currentYear={currentYear()} shape="page" />
    </Catalogue>
  )
}
