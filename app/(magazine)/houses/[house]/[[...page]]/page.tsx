import { BagList } from '@/components/bags/bag-list'
import { listBags } from '@/lib/content/catalogue'
import type { Named } from '@/lib/content/types'
import { listRoute } from '../../../list-route'

const route = listRoute({
  kind: 'houses',
  kicker: 'House',
  param: 'house',
  under: (house) => <BagsOf house={house} />,
})

export const { generateStaticParams, generateMetadata } = route
export default route.page

function BagsOf({ house }: { house: Named }) {
  return (
    <>
      <h2 className="label mt-16 border-hairline border-t pt-3 text-vermilion">In the catalogue</h2>
      <BagList bags={listBags().filter((bag) => bag.houses.includes(house.slug))} houseNames={new Map([[house.slug, house.name]])} />
    </>
  )
}
