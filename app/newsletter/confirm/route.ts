import { answer, page, redisplayForm, seeOther } from '@/lib/newsletter/answers'
import { clientIn, readForm } from '@/lib/newsletter/form'
import { type FormProblem, problems } from '@/lib/newsletter/problems'
import { confirmCode, confirmLink } from '@/lib/newsletter/service'

const joined = () => seeOther('/newsletter/joined')
/** Whoever holds the code or the link of a mail may know that it has done its work. */
const already = () => seeOther('/newsletter/already')

/** The place for the code once more, with what is wrong at its field and what was typed. */
const codeAgain = (problem: FormProblem, to: string, code: string) =>
  page(`/newsletter/confirm/form?${new URLSearchParams({ to, code: code.slice(0, 60), problem })}`, problems[problem].status)

const linkProblems = { wrong: 'link', old: 'old link', 'too many tries': 'too many' } as const

async function byLink(link: string, client: string) {
  const outcome = await confirmLink(link, client)
  if (outcome === 'confirmed') return joined()
  if (outcome === 'already') return already()
  return redisplayForm(linkProblems[outcome])
}

async function byCode(to: string, code: string, client: string) {
  const outcome = await confirmCode(to, code, client)
  if (outcome === 'confirmed') return joined()
  if (outcome === 'already') return already()
  return codeAgain(outcome === 'digits' || outcome === 'too many tries' ? outcome : 'code', to, code)
}

/** A place for the code of a mail, or the button of its link. Opening it changes nothing; with neither, it could not do anything. */
export function GET({ url }: Request) {
  const { search, searchParams } = new URL(url)
  return searchParams.has('to') || searchParams.has('link') ? page(`/newsletter/confirm/form${search}`) : seeOther('/newsletter')
}

/** POST /newsletter/confirm: the button with the mail's `link`, or a typed code with the page's `to`. */
export async function POST(request: Request) {
  const form = await readForm(request)
  if ('problem' in form) return redisplayForm(form.problem)
  const { fields } = form
  const [link, to, code] = [fields.get('link'), fields.get('to') ?? '', fields.get('code') ?? '']
  if (link !== null) return answer(() => byLink(link, clientIn(request)))
  return answer(
    () => byCode(to, code, clientIn(request)),
    (failure) => codeAgain(failure, to, code),
  )
}
