import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/components/site/json-ld'
import { ListPage } from '@/components/site/list-page'
import { findNamed, listDesks } from '@/lib/content/catalogue'
import { sectionNames } from '@/lib/content/names'
import { listStoriesWhere } from '@/lib/content/stories'
import { itemListData } from '@/lib/machines/json-ld'

type Props = { params: Promise<{ desk: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listDesks().map(({ slug }) => ({ desk: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = findNamed('desk', (await params).desk)
  return desk ? { title: desk.name, description: desk.introduction, alternates: { canonical: `/desks/${desk.slug}` } } : {}
}

export default async function Page({ params }: Props) {
  const desk = findNamed('desk', (await params).desk)
  if (!desk) notFound()
  const stories = listStoriesWhere((story) => story.desk === desk.slug)
  return (
    <ListPage kicker="Desk" title={desk.name} introduction={desk.introduction} stories={stories} sectionNames={sectionNames()}>
      <JsonLd data={itemListData(stories)} />
    </ListPage>
  )
}
