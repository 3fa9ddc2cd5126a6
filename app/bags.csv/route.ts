import { listBags, listHouses } from '@/lib/content/catalogue'
import { bagsCsv } from '@/lib/machines/open-data'

export const dynamic = 'force-static'

export function GET() {
  const houseNames = new Map(listHouses().map(({ slug, name }) => [slug, name]))
  return new Response(bagsCsv(listBags(), houseNames), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
