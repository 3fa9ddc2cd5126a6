import { loadSecurityText } from '@/lib/page-data/fine-print'

export const dynamic = 'force-dynamic'

export function GET() {
  return new Response(loadSecurityText(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
