import type { Metadata } from 'next'
import { FieldChart } from '@/components/bags/field-chart'
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
      <FieldChart bags={listBags()} today={currentYear()} shape="page" />
    </Catalogue>
  )
}
