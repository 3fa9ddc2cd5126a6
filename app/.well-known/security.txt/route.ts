import { today } from '@/lib/clock'
import { env } from '@/lib/env'
import { securityText } from '@/lib/machines/security'

export const dynamic = 'force-static'

export function GET() {
  return new Response(securityText(env.contact, today()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
