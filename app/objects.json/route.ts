import { objectsData, toJson } from '@/lib/machines/open-data'
import { loadOpenData } from '@/lib/page-data/catalogue'

export const dynamic = 'force-dynamic'

export function GET() {
  const { objects } = loadOpenData()
  return new Response(toJson(objectsData(objects)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
