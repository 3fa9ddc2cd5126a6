import { formAgain, orUnavailable, seeOther } from '@/lib/newsletter/answers'
import { erase } from '@/lib/newsletter/service'

/** POST /newsletter/me?who=…: erases what we hold. */
export async function POST(request: Request) {
  const who = new URL(request.url).searchParams.get('who') ?? ''
  return orUnavailable(async () => ((await erase(who)) ? seeOther('/newsletter/erased') : formAgain('link')))
}
