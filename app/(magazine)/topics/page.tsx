import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { TopicsIndex } from '@/components/site/topics-index'
import { listTopicsByWeight } from '@/lib/content/indexes'
import { itemListData } from '@/lib/machines/json-ld'
import { indexes, indexMetadata } from '../indexes'

export const metadata = indexMetadata('topics')

export default function Page() {
  const topics = listTopicsByWeight()
  return (
    <IndexPage {...indexes.topics}>
      <JsonLd data={itemListData(topics.map(({ entry: { slug, name } }) => ({ name, path: `/topics/${slug}` })))} />
      <TopicsIndex topics={topics} />
    </IndexPage>
  )
}
