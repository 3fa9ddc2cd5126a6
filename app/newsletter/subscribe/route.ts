import { answer, redisplayForm, seeOther } from '@/lib/newsletter/answers'
import { clientIn, isBot, readForm } from '@/lib/newsletter/form'
import { isSecondForm, type SignUp, signSecondForm, signUp, signUpAgain } from '@/lib/newsletter/service'

/** The page that asks for the code; `later` where the mail takes its time. */
const onToTheCode = ({ to, isLater }: { to: string; isLater: boolean }) =>
  seeOther(`/newsletter/confirm?${new URLSearchParams({ to, ...(isLater ? { later: '' } : {}) })}`)

/** Nothing is read here: the form is elsewhere. */
export const GET = () => seeOther('/newsletter')

/** POST /newsletter/subscribe: an address from the form, or `who` comes back by the button of the page that they left by. */
export async function POST(request: Request) {
  const form = await readForm(request)
  if ('problem' in form) return redisplayForm(form.problem)
  const who = form.fields.get('who')
  return who === null ? fromForm(form.fields, clientIn(request)) : fromButton(who, clientIn(request))
}

async function fromForm(fields: URLSearchParams, client: string) {
  const [email, proof] = [fields.get('email') ?? '', fields.get('proof') ?? '']
  const work = async () => {
    const isSecond = proof !== '' && (await isSecondForm(proof))
    const again = { email, proof: isSecond ? proof : undefined }
    // A password manager fills in a trap, too, and a returning reader is quick: they are asked once more, and then believed.
    if (!isSecond && isBot(fields)) return redisplayForm('once more', { email, proof: await signSecondForm() })
    const signedUp = await signUp(email, client)
    return signedUp.outcome === 'taken' ? onToTheCode(signedUp) : redisplayForm(problemOf(signedUp, 'address'), again)
  }
  return answer(work, (failure) => redisplayForm(failure, { email, proof }))
}

const fromButton = (who: string, client: string) =>
  answer(async () => {
    const signedUp = await signUpAgain(who, client)
    return signedUp.outcome === 'taken' ? onToTheCode(signedUp) : redisplayForm(problemOf(signedUp, 'link'))
  })

const problemOf = ({ outcome }: Exclude<SignUp, { outcome: 'taken' }>, none: 'address' | 'link') =>
  outcome === 'no address' ? none : outcome
