import { DesksIndex } from '@/components/site/desks-index'
import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { itemListData } from '@/lib/machines/json-ld'
import { indexWords, loadDesksIndex } from '@/lib/page-data/index-pages'
import { indexMetadata } from '../index-metadata'

export const metadata = indexMetadata('desks')

export default function Page() {
  const { desks } = loadDesksIndex()
  return (
    <IndexPage {...indexWords.desks}>
      <JsonLd data={itemListData(desks.map(({ entry: { slug, name } }) => ({ name, path: `/desks/${slug}` })))} />
      <DesksIndex desks={desks} />
    </IndexPage>
  )
}
