import type { Metadata } from 'next'
import { countWords, SearchPage } from '@/components/search/search-page'
import { loadSearchPage } from '@/lib/page-data/search-page'
import type { Query } from '@/lib/query'

type Props = { searchParams: Promise<Query> }

/** Results are for whoever asked: no search engine lists them, and each says itself in its title. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const page = loadSearchPage(await searchParams)
  const title = 'results' in page && page.results ? `${page.typed}: ${countWords(page.results.count)}` : 'Search'
  return { title, description: 'Stories, bags and houses, by words and by size.', robots: { index: false, follow: true } }
}

export default async function Page({ searchParams }: Props) {
  return <SearchPage {...loadSearchPage(await searchParams)} />
}
