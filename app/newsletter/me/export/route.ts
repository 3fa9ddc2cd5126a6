import { nobody, orUnavailable } from '@/lib/newsletter/answers'
import { whoIn } from '@/lib/newsletter/form'
import { heldOf, whoIs } from '@/lib/newsletter/service'

/** What we hold, as a file. */
export async function GET(request: Request) {
  return orUnavailable(async () => {
    const subscriber = await whoIs('me', whoIn(request))
    if (!subscriber) return nobody()
    const headers = { 'Content-Disposition': 'attachment; filename="reticule.json"', 'Cache-Control': 'no-store' }
    return Response.json(heldOf(subscriber), { headers })
  })
}
