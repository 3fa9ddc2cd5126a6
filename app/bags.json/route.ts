import { listBags, listHouses } from '@/lib/content/catalogue'
import { bagsData, toJson } from '@/lib/machines/open-data'

export const dynamic = 'force-static'

export function GET() {
  const houseNames = new Map(listHouses().map(({ slug, name }) => [slug, name]))
  return new Response(toJson(bagsData(listBags(), houseNames)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
