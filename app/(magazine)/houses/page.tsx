import { HousesIndex } from '@/components/site/houses-index'
import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { listHouseEntries } from '@/lib/content/indexes'
import { itemListData } from '@/lib/machines/json-ld'
import { indexes, indexMetadata } from '../indexes'

export const metadata = indexMetadata('houses')

export default function Page() {
  const houses = listHouseEntries()
  return (
    <IndexPage {...indexes.houses}>
      <JsonLd data={itemListData(houses.map(({ house: { slug, name } }) => ({ name, path: `/houses/${slug}` })))} />
      <HousesIndex houses={houses} />
    </IndexPage>
  )
}
