import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CompiledStory } from '@/components/mdx/compiled'
import { mdxComponents } from '@/components/mdx/registry'
import { StoryPage } from '@/components/story/story-page'
import { ClientScript } from '@/components/ui/client-script'
import { changedAt, changedOn, publishedTime } from '@/lib/machines/times'
import { clientScripts } from '@/lib/page-data/client-scripts'
import { loadStoryPage } from '@/lib/page-data/story-page'
import { site } from '@/lib/site'

type Props = { params: Promise<{ slug: string }> }

/** Looked up once for the page and its head. */
const load = cache(loadStoryPage)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug)
  if (!page) return {}
  const { story } = page
  const url = `/stories/${story.slug}`
  const images = [{ url: `${url}/card.png`, width: 1200, height: 630, alt: `${story.title}, from ${site.name}` }]
  return {
    title: story.title,
    description: story.dek,
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      url,
      title: story.title,
      description: story.dek,
      siteName: site.name,
      publishedTime: publishedTime(story),
      ...(changedOn(story) > story.published && { modifiedTime: changedAt(story).toISOString() }),
      images,
    },
    twitter: { card: 'summary_large_image', title: story.title, description: story.dek, images },
  }
}

export default async function Page({ params }: Props) {
  const page = await load((await params).slug)
  if (!page) notFound()
  return (
    <StoryPage {...page}>
      <CompiledStory code={page.code} components={mdxComponents(page)} />
      {page.pictures.some(({ page: alone }) => alone !== undefined) ? <ClientScript text={clientScripts.pictureDialog} /> : null}
    </StoryPage>
  )
}
