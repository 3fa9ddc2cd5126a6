import { formAgain, orUnavailable, page, seeOther } from '@/lib/newsletter/answers'
import { readForm } from '@/lib/newsletter/form'
import { problems } from '@/lib/newsletter/problems'
import { confirmCode, confirmLink } from '@/lib/newsletter/service'

/** POST /newsletter/confirm: a typed code with the page's `to`, or the button with the mail's `link`. */
export async function POST(request: Request) {
  const form = await readForm(request)
  if ('problem' in form) return formAgain(form.problem)
  const { fields } = form
  const [to, code, link] = [fields.get('to') ?? '', fields.get('code') ?? '', fields.get('link')]
  return orUnavailable(async () => {
    const outcome = link === null ? await confirmCode(to, code) : await confirmLink(link)
    if (outcome === 'confirmed') return seeOther('/newsletter/joined')
    if (link !== null) return formAgain(outcome === 'old' ? 'old link' : 'link')
    return page(`/newsletter/confirm?${new URLSearchParams({ to, code: code.slice(0, 20), problem: 'code' })}`, problems.code.status)
  })
}
