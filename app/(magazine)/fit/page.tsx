import type { Metadata } from 'next'
import { FitPage } from '@/components/fit/fit-page'
import { ClientScript } from '@/components/ui/client-script'
import { sentenceOf, verdicts } from '@/lib/fit/words'
import { clientScripts } from '@/lib/page-data/client-scripts'
import { loadFitPage } from '@/lib/page-data/fit-page'
import type { Query } from '@/lib/query'

type Props = { searchParams: Promise<Query> }

/** A shared answer says itself in a preview; search engines are given the empty form only. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { question, answer } = loadFitPage(await searchParams)
  const plain = {
    title: 'Will it fit?',
    description:
      'Does a bank card, a telephone or a lipstick go into a very small bag? No, proved; likely; or cannot say, each with its numbers.',
    alternates: { canonical: '/fit' },
  }
  if (!question || !answer) return plain
  const title = `Will it fit? ${verdicts[answer.verdict]}`
  return { ...plain, title, description: sentenceOf(answer, question, question.bag?.name ?? 'the bag'), robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  return (
    <>
      <FitPage {...loadFitPage(await searchParams)} />
      <ClientScript text={clientScripts.fit} />
    </>
  )
}
