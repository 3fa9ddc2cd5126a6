import type { Metadata } from 'next'
import { FitPage } from '@/components/fit/fit-page'
import { Behaviour } from '@/components/ui/behaviour'
import { dimensions } from '@/lib/bags/measure'
import { listBags, listHouses, listObjects } from '@/lib/content/catalogue'
import { answer } from '@/lib/fit/answer'
import { sentenceOf, verdicts } from '@/lib/fit/words'
import behaviours from '../../../.generated/behaviours.json'
import { type Query, questionIn } from './question'

type Props = { searchParams: Promise<Query> }

/** A shared answer says itself in a preview; search engines are given the empty form only. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { question } = questionIn(await searchParams)
  const plain = {
    title: 'Will it fit?',
    description:
      'Does a bank card, a telephone or a lipstick go into a very small bag? No, proved; likely; or cannot say, each with its numbers.',
    alternates: { canonical: '/fit' },
  }
  if (!question) return plain
  const found = answer(question)
  const title = `Will it fit? ${verdicts[found.verdict]}`
  return { ...plain, title, description: sentenceOf(found, question, question.bag?.name ?? 'the bag'), robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const asked = questionIn(await searchParams)
  const houseNames = new Map(listHouses().map(({ slug, name }) => [slug, name]))
  const bags = listBags().map((bag) => {
    const maker = bag.maker ?? bag.houses.map((slug) => houseNames.get(slug)).join(', ')
    return { bag, line: [bag.name, maker, dimensions(bag) ?? 'size not sourced'].filter(Boolean).join(', ') }
  })
  return (
    <>
      <FitPage {...asked} answer={asked.question && answer(asked.question)} bags={bags} objects={listObjects()} />
      <Behaviour text={behaviours.fit} />
    </>
  )
}
