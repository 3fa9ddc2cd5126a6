import type { Metadata } from 'next'
import { CodeForm } from '@/components/newsletter/code-form'
import { SmallPage } from '@/components/site/small-page'
import { SubmitButton } from '@/components/ui/submit-button'
import { isProblem, problems } from '@/lib/newsletter/problems'
import { oneOf, type Query } from '@/lib/query'

export const metadata: Metadata = { title: 'One step is left', robots: { index: false } }

type Props = { searchParams: Promise<Query> }

const soon =
  'A code is on its way to the address that you entered, unless it has had one a short while ago: the wait between two grows from ten minutes to a day.'
const notSoSoon =
  'Very many are signing up just now. Your address is kept, and its code follows theirs, perhaps an hour or two from now; the mail’s own link does what this page does, so there is no need to wait here.'

/** From the form: a place for the code. From the mail: one button. What /newsletter/confirm shows. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const [to = '', later, link, code, problem] = ['to', 'later', 'link', 'code', 'problem'].map((name) => oneOf(query, name))
  if (link !== undefined)
    return (
      <SmallPage
        label="One step is left"
        title="Put this address on the list"
        dek="You came from our mail. Nothing has happened yet: this button does it."
      >
        <form action="/newsletter/confirm" method="post" className="mt-8">
          <input type="hidden" name="link" value={link} />
          <SubmitButton>Yes, send me the letters</SubmitButton>
        </form>
      </SmallPage>
    )
  return (
    <SmallPage
      label="One step is left"
      title="Look into your inbox"
      dek={
        <>
          {later === undefined ? soon : notSoSoon} Type it here. No mail? Look among the unwanted, or{' '}
          <a className="link" href="/newsletter">
            enter the address again
          </a>
          .
        </>
      }
    >
      <CodeForm to={to} code={code} problem={isProblem(problem) ? problems[problem].words : undefined} />
    </SmallPage>
  )
}
