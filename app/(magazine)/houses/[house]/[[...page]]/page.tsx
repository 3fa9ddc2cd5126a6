import { BagList } from '@/components/bags/bag-list'
import { loadHousePage } from '@/lib/page-data/list-page'
import { listRoute } from '../../../list-route'

const route = listRoute({
  param: 'house',
  load: loadHousePage,
  under: ({ bags, houseNames }) => (
    <>
      <h2 className="label mt-16 border-hairline border-t pt-3 text-vermilion">In the catalogue</h2>
      <BagList bags={bags} houseNames={houseNames} />
    </>
  ),
})

export const { generateMetadata } = route
export default route.page
