import { listStories } from '@/lib/content/stories'
import { ping } from '@/lib/db/database'
import { reasonOf } from '@/lib/log'

export const dynamic = 'force-dynamic'

/** The content can be read and the store answers. 503 while either does not. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    await ping()
    return new Response(`ready, ${listStories().length} stories\n`, { headers })
  } catch (error) {
    return new Response(`not ready: ${reasonOf(error)}\n`, { status: 503, headers })
  }
}
