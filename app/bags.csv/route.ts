import { bagsCsv } from '@/lib/machines/open-data'
import { loadOpenData } from '@/lib/page-data/catalogue'

export const dynamic = 'force-dynamic'

export function GET() {
  const { bags, houseNames } = loadOpenData()
  return new Response(bagsCsv(bags, houseNames), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
