import { listBags } from '@/lib/content/catalogue'
import { houseNames } from '@/lib/content/names'
import { bagsData, toJson } from '@/lib/machines/open-data'

export const dynamic = 'force-static'

export function GET() {
  return new Response(toJson(bagsData(listBags(), houseNames())), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
