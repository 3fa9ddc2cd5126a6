import { notFound } from 'next/navigation'
import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { StoriesIndex } from '@/components/site/stories-index'
import { itemListData } from '@/lib/machines/json-ld'
import { indexWords, loadStoriesIndex } from '@/lib/page-data/index-pages'
import { indexMetadata } from '../index-metadata'

export const metadata = indexMetadata('stories')

export default function Page() {
  const page = loadStoriesIndex()
  if (!page) notFound()
  const shown = [page.lead, ...page.sections.flatMap(({ newest }) => newest)]
  return (
    <IndexPage {...indexWords.stories}>
      <JsonLd data={itemListData(shown.map(({ story: { slug, title } }) => ({ name: title, path: `/stories/${slug}` })))} />
      <StoriesIndex {...page} />
    </IndexPage>
  )
}
