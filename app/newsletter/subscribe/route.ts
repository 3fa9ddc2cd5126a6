import { formAgain, orUnavailable, seeOther } from '@/lib/newsletter/answers'
import { clientIn, isProgram, readForm } from '@/lib/newsletter/form'
import { signUp, signUpAgain } from '@/lib/newsletter/service'

/** A program that fills in everything is shown what a person is shown. */
const nowhere = () => seeOther(`/newsletter/confirm?to=${'x'.repeat(43)}`)

export async function POST(request: Request) {
  const form = await readForm(request)
  if ('problem' in form) return formAgain(form.problem)
  const { fields } = form
  const [email, who] = [fields.get('email') ?? '', fields.get('who')]
  if (isProgram(fields)) return nowhere()
  const work = async () => {
    const { outcome, ...taken } = who ? await signUpAgain(who, clientIn(request)) : await signUp(email, clientIn(request))
    if (outcome === 'no address') return formAgain(who ? 'link' : 'address', email)
    if (outcome === 'too many') return formAgain('too many', email)
    return seeOther(`/newsletter/confirm?to=${'to' in taken ? taken.to : ''}`)
  }
  return who ? orUnavailable(work) : orUnavailable(work, () => formAgain('store', email))
}
