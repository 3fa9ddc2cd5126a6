import { listObjects } from '@/lib/content/catalogue'
import { objectsData, toJson } from '@/lib/machines/open-data'

export const dynamic = 'force-static'

export function GET() {
  return new Response(toJson(objectsData(listObjects())), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
