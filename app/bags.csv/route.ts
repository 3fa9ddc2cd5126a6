import { listBags } from '@/lib/content/catalogue'
import { houseNames } from '@/lib/content/names'
import { bagsCsv } from '@/lib/machines/open-data'

export const dynamic = 'force-static'

export function GET() {
  return new Response(bagsCsv(listBags(), houseNames()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
