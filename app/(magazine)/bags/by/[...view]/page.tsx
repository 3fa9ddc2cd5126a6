import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CataloguePage } from '@/components/bags/catalogue-page'
import { viewPath } from '@/lib/bags/view-paths'
import { loadCatalogueView } from '@/lib/page-data/catalogue'

type Props = { params: Promise<{ view: string[] }> }

/** Other orders are the same bags: only what is limited is a page of its own for a search engine. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = loadCatalogueView((await params).view)
  if (!page) return {}
  const { only, order } = page.view
  const title = only ? `The catalogue: ${only.name}` : `The catalogue by ${order}`
  const description = only
    ? `${only.count} bags with their sourced sizes, drawn to one scale.`
    : `Every bag that we have sources for, by ${order}.`
  return { title, description, alternates: { canonical: viewPath(only ? { order: 'size', only } : { order: 'size' }) } }
}

export default async function Page({ params }: Props) {
  const page = loadCatalogueView((await params).view)
  if (!page) notFound()
  return <CataloguePage {...page} />
}
