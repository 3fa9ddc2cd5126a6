import { nobody, orUnavailable, seeOther, showTo } from '@/lib/newsletter/answers'
import { erase } from '@/lib/newsletter/service'

/** What we hold, and the button that erases it. */
export const GET = (request: Request) => showTo('me', request)

/** POST /newsletter/me?who=…: erases what we hold. */
export async function POST(request: Request) {
  const who = new URL(request.url).searchParams.get('who') ?? ''
  return orUnavailable(async () => ((await erase(who)) ? seeOther('/newsletter/erased') : nobody()))
}
