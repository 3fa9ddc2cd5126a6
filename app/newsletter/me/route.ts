import { nobody, orUnavailable, seeOther, showTo } from '@/lib/newsletter/answers'
import { whoIn } from '@/lib/newsletter/form'
import { erase } from '@/lib/newsletter/service'

/** What we hold, and the button that erases it. */
export const GET = (request: Request) => showTo('me', request)

/** POST /newsletter/me?who=…: erases what we hold. */
export async function POST(request: Request) {
  return orUnavailable(async () => ((await erase(whoIn(request))) ? seeOther('/newsletter/erased') : nobody()))
}
