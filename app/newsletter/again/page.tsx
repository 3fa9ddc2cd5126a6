import type { Metadata } from 'next'
import { NewsletterPage } from '@/components/newsletter/about'
import { readAddress } from '@/lib/newsletter/address'
import { isProblem, problems } from '@/lib/newsletter/problems'
import { loadNewsletterPage } from '@/lib/page-data/newsletter-page'
import { oneOf, type Query } from '@/lib/query'

export const metadata: Metadata = { title: 'The newsletter', robots: { index: false } }

type Props = { searchParams: Promise<Query> }

/** The form with what was wrong: the body of an answer to a form, see lib/newsletter/answers.ts. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const [problem, email = '', proof] = ['problem', 'email', 'proof'].map((name) => oneOf(query, name))
  return <NewsletterPage {...loadNewsletterPage()} problem={wordsOf(problem, email)} email={email} proof={proof} />
}

/** What is wrong; of an address, what is wrong with this one. */
function wordsOf(problem: string | undefined, email: string): string | undefined {
  if (!isProblem(problem)) return undefined
  const read = problem === 'address' ? readAddress(email) : undefined
  return read && 'why' in read ? read.why : problems[problem].words
}
