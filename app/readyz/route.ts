import { listStories } from '@/lib/content/stories'

export const dynamic = 'force-dynamic'

/** The content can be read. 503 while it cannot. */
export function GET() {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    return new Response(`ready, ${listStories().length} stories\n`, { headers })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return new Response(`not ready: ${reason}\n`, { status: 503, headers })
  }
}
