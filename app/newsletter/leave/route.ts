import { answer, line, notFound, seeOther, showSignedForm } from '@/lib/newsletter/answers'
import { isOneClick, tokenParam } from '@/lib/newsletter/form'
import { leave } from '@/lib/newsletter/service'

/** The page with the button. Opening it changes nothing. */
export const GET = (request: Request) => showSignedForm('leave', request)

/**
 * POST /newsletter/leave?who=…: the button of the page, or the one-click request of a mail program (RFC 8058), which sends
 * List-Unsubscribe=One-Click, no cookie, and wants no redirect. The signed address is all that either needs.
 */
export async function POST(request: Request) {
  const who = tokenParam(request)
  const isOneClickPost = await isOneClick(request)
  return answer(async () => {
    const isDone = await leave(who)
    if (isOneClickPost) return isDone ? line('You have left the list.') : line('This link leads to nobody.', 404)
    return isDone ? seeOther(`/newsletter/leave?${new URLSearchParams({ who })}`) : notFound()
  })
}
