import { nobody, orUnavailable, seeOther, showTo } from '@/lib/newsletter/answers'
import { whoIn } from '@/lib/newsletter/form'
import { leave } from '@/lib/newsletter/service'

/** The page with the button. Opening it changes nothing. */
export const GET = (request: Request) => showTo('leave', request)

/**
 * POST /newsletter/leave?who=…: the button of the page, or the one-click request of a mail program (RFC 8058), which sends
 * List-Unsubscribe=One-Click, no cookie, and wants no redirect. The signed address is all that either needs.
 */
export async function POST(request: Request) {
  const who = whoIn(request)
  const isOneClick = /List-Unsubscribe=One-Click|name="List-Unsubscribe"/i.test((await request.text()).slice(0, 1000))
  return orUnavailable(async () => {
    const isDone = await leave(who)
    if (isOneClick)
      return new Response(isDone ? 'You have left the list.\n' : 'This link leads to nobody.\n', { status: isDone ? 200 : 404 })
    return isDone ? seeOther(`/newsletter/leave?${new URLSearchParams({ who })}`) : nobody()
  })
}
