import { DesksIndex } from '@/components/site/desks-index'
import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { listFiled } from '@/lib/content/indexes'
import { itemListData } from '@/lib/machines/json-ld'
import { indexes, indexMetadata } from '../indexes'

export const metadata = indexMetadata('desks')

export default function Page() {
  const desks = listFiled('desks', 3)
  return (
    <IndexPage {...indexes.desks}>
      <JsonLd data={itemListData(desks.map(({ entry: { slug, name } }) => ({ name, path: `/desks/${slug}` })))} />
      <DesksIndex desks={desks} />
    </IndexPage>
  )
}
