import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findView, listFirstViews } from '@/lib/content/bag-views'
import { viewPath } from '@/lib/content/view-paths'
import { Catalogue } from '../../catalogue'

type Props = { params: Promise<{ view: string[] }> }

const prefix = '/bags/by/'

export const generateStaticParams = () => listFirstViews().map((view) => ({ view: viewPath(view).slice(prefix.length).split('/') }))

/** Other orders are the same bags: only what is limited is a page of its own for a search engine. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = findView((await params).view)
  if (!view) return {}
  const { only, order } = view
  const title = only ? `The catalogue: ${only.name}` : `The catalogue by ${order}`
  const description = only
    ? `${only.count} bags with their sourced sizes, drawn to one scale.`
    : `Every bag that we have sources for, by ${order}.`
  return { title, description, alternates: { canonical: viewPath(only ? { order: 'size', only } : { order: 'size' }) } }
}

export default async function Page({ params }: Props) {
  const view = findView((await params).view)
  if (!view) notFound()
  return <Catalogue view={view} />
}
