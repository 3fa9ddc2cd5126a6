import { HousesIndex } from '@/components/site/houses-index'
import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { itemListData } from '@/lib/machines/json-ld'
import { indexWords, loadHousesIndex } from '@/lib/page-data/index-pages'
import { indexMetadata } from '../index-metadata'

export const metadata = indexMetadata('houses')

export default function Page() {
  const { houses } = loadHousesIndex()
  return (
    <IndexPage {...indexWords.houses}>
      <JsonLd data={itemListData(houses.map(({ house: { slug, name } }) => ({ name, path: `/houses/${slug}` })))} />
      <HousesIndex houses={houses} />
    </IndexPage>
  )
}
