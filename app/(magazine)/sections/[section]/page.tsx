import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/components/site/json-ld'
import { ListPage } from '@/components/site/list-page'
import { findSection, listSections } from '@/lib/content/catalogue'
import { sectionNames } from '@/lib/content/names'
import { listStoriesWhere } from '@/lib/content/stories'
import { itemListData } from '@/lib/machines/json-ld'

type Props = { params: Promise<{ section: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listSections().map(({ slug }) => ({ section: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = findSection((await params).section)
  return section
    ? {
        title: section.name,
        description: section.introduction,
        alternates: { canonical: `/sections/${section.slug}`, types: { 'application/rss+xml': `/sections/${section.slug}/feed.xml` } },
      }
    : {}
}

export default async function Page({ params }: Props) {
  const section = findSection((await params).section)
  if (!section) notFound()
  const stories = listStoriesWhere((story) => story.section === section.slug)
  return (
    <ListPage kicker="Section" title={section.name} introduction={section.introduction} stories={stories} sectionNames={sectionNames()}>
      <JsonLd data={itemListData(stories)} />
    </ListPage>
  )
}
