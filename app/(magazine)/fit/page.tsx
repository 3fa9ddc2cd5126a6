import type { Metadata } from 'next'
import { makerOf } from '@/components/bags/bag-list'
import { FitPage } from '@/components/fit/fit-page'
import { ClientScript } from '@/components/ui/client-script'
import { dimensions } from '@/lib/bags/measure'
import { listBags, listObjects } from '@/lib/content/catalogue'
import { houseNames } from '@/lib/content/names'
import { sentenceOf, verdicts } from '@/lib/fit/words'
import type { Query } from '@/lib/query'
import clientScripts from '../../../.generated/client-scripts.json'
import { askedIn } from './question'

type Props = { searchParams: Promise<Query> }

/** A shared answer says itself in a preview; search engines are given the empty form only. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { question, answer } = askedIn(await searchParams)
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
  const asked = askedIn(await searchParams)
  const names = houseNames()
  const bags = listBags().map((bag) => {
    return { bag, line: [bag.name, makerOf(bag, names), dimensions(bag) ?? 'size not sourced'].filter(Boolean).join(', ') }
  })
  return (
    <>
      <FitPage {...asked} bags={bags} objects={listObjects()} />
      <ClientScript text={clientScripts.fit} />
    </>
  )
}
