import type { Metadata } from 'next'
import { CataloguePage } from '@/components/bags/catalogue-page'
import { listBags, listHouses } from '@/lib/content/catalogue'

export const metadata: Metadata = {
  title: 'The catalogue',
  description: 'Every bag that we have measured sources for, smallest first, drawn to one scale.',
  alternates: { canonical: '/bags' },
}

export default function Page() {
  return <CataloguePage bags={listBags()} houseNames={new Map(listHouses().map(({ slug, name }) => [slug, name]))} />
}
