import type { Metadata } from 'next'
import { NewsletterPage } from '@/components/newsletter/about'
import { isProblem, problems } from '@/lib/newsletter/problems'

export const metadata: Metadata = { title: 'The newsletter', robots: { index: false } }

type Props = { searchParams: Promise<{ problem?: string; email?: string }> }

/** The form with what was wrong: the body of an answer to a form, see lib/newsletter/answers.ts. */
export default async function Page({ searchParams }: Props) {
  const { problem, email } = await searchParams
  return <NewsletterPage problem={isProblem(problem) ? problems[problem].words : undefined} email={email} />
}
