import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { TopicsIndex } from '@/components/site/topics-index'
import { itemListData } from '@/lib/machines/json-ld'
import { indexWords, loadTopicsIndex } from '@/lib/page-data/index-pages'
import { indexMetadata } from '../index-metadata'

export const metadata = indexMetadata('topics')

export default function Page() {
  const { topics } = loadTopicsIndex()
  return (
    <IndexPage {...indexWords.topics}>
      <JsonLd data={itemListData(topics.map(({ entry: { slug, name } }) => ({ name, path: `/topics/${slug}` })))} />
      <TopicsIndex topics={topics} />
    </IndexPage>
  )
}
