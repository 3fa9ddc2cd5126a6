import { bagsData, toJson } from '@/lib/machines/open-data'
import { loadOpenData } from '@/lib/page-data/catalogue'

export const dynamic = 'force-dynamic'

export function GET() {
  const { bags, houseNames } = loadOpenData()
  return new Response(toJson(bagsData(bags, houseNames)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
