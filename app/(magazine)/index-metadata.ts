import type { Metadata } from 'next'
import { indexWords } from '@/lib/page-data/index-pages'

/** What the page above all lists of a kind says of itself to machines. */
export function indexMetadata(kind: keyof typeof indexWords): Metadata {
  const { title, introduction } = indexWords[kind]
  return { title, description: introduction, alternates: { canonical: `/${kind}` } }
}
