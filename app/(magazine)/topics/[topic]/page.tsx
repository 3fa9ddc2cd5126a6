import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/components/site/json-ld'
import { ListPage } from '@/components/site/list-page'
import { findNamed, listTopics } from '@/lib/content/catalogue'
import { sectionNames } from '@/lib/content/names'
import { listStoriesWhere } from '@/lib/content/stories'
import { itemListData } from '@/lib/machines/json-ld'

type Props = { params: Promise<{ topic: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listTopics().map(({ slug }) => ({ topic: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = findNamed('topic', (await params).topic)
  return topic ? { title: topic.name, description: topic.introduction, alternates: { canonical: `/topics/${topic.slug}` } } : {}
}

export default async function Page({ params }: Props) {
  const topic = findNamed('topic', (await params).topic)
  if (!topic) notFound()
  const stories = listStoriesWhere((story) => story.topics.includes(topic.slug))
  return (
    <ListPage kicker="Topic" title={topic.name} introduction={topic.introduction} stories={stories} sectionNames={sectionNames()}>
      <JsonLd data={itemListData(stories)} />
    </ListPage>
  )
}
