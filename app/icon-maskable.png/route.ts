import { maskablePng } from '@/lib/images/icon'

export const dynamic = 'force-dynamic'

/** An icon that a system may cut to a shape of its own. */
export async function GET() {
  return new Response(new Uint8Array(await maskablePng(512)), { headers: { 'Content-Type': 'image/png' } })
}
