import { formAgain, orUnavailable, page, seeOther } from '@/lib/newsletter/answers'
import { readForm } from '@/lib/newsletter/form'
import { problems } from '@/lib/newsletter/problems'
import { confirmCode, confirmLink } from '@/lib/newsletter/service'

const joined = () => seeOther('/newsletter/joined')

/** The place for the code once more, with what is wrong at its field and what was typed. */
const codeAgain = (problem: 'code' | 'store', to: string, code: string) =>
  page(`/newsletter/confirm/form?${new URLSearchParams({ to, code: code.slice(0, 60), problem })}`, problems[problem].status)

async function byLink(link: string) {
  const outcome = await confirmLink(link)
  return outcome === 'confirmed' ? joined() : formAgain(outcome === 'old' ? 'old link' : 'link')
}

async function byCode(to: string, code: string) {
  return (await confirmCode(to, code)) === 'confirmed' ? joined() : codeAgain('code', to, code)
}

/** A place for the code of a mail, or the button of its link. Opening it changes nothing. */
export const GET = (request: Request) => page(`/newsletter/confirm/form${new URL(request.url).search}`)

/** POST /newsletter/confirm: the button with the mail's `link`, or a typed code with the page's `to`. */
export async function POST(request: Request) {
  const form = await readForm(request)
  if ('problem' in form) return formAgain(form.problem)
  const { fields } = form
  const [link, to, code] = [fields.get('link'), fields.get('to') ?? '', fields.get('code') ?? '']
  if (link !== null) return orUnavailable(() => byLink(link))
  return orUnavailable(
    () => byCode(to, code),
    () => codeAgain('store', to, code),
  )
}
