import { iconPng } from '@/lib/images/icon'

export const dynamic = 'force-dynamic'

/** What a telephone puts on its home screen. */
export async function GET() {
  return new Response(new Uint8Array(await iconPng(180)), { headers: { 'Content-Type': 'image/png' } })
}
