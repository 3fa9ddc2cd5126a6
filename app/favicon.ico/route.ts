import { icoOf } from '@/lib/images/icon'

export const dynamic = 'force-dynamic'

/** What browsers ask for by themselves. */
export async function GET() {
  return new Response(new Uint8Array(await icoOf([16, 32, 48])), { headers: { 'Content-Type': 'image/x-icon' } })
}
