import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArchivePage } from '@/components/site/archive-page'
import { loadArchivePage } from '@/lib/page-data/archive'

type Props = { params: Promise<{ year?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [year] = (await params).year ?? []
  return {
    title: year ? `Archive, ${year}` : 'Archive',
    description: year ? `Every story of ${year}, by month.` : 'Every story, by year and month.',
    alternates: { canonical: year ? `/archive/${year}` : '/archive' },
  }
}

export default async function Page({ params }: Props) {
  const [year] = (await params).year ?? []
  const page = loadArchivePage(year)
  if (!page) notFound()
  return <ArchivePage {...page} />
}
