import { answer, notFound, seeOther, showSignedForm } from '@/lib/newsletter/answers'
import { tokenParam } from '@/lib/newsletter/form'
import { erase } from '@/lib/newsletter/service'

/** What we hold, and the button that erases it. */
export const GET = (request: Request) => showSignedForm('me', request)

/** POST /newsletter/me?who=…: erases what we hold. */
export async function POST(request: Request) {
  return answer(async () => ((await erase(tokenParam(request))) ? seeOther('/newsletter/erased') : notFound()))
}
