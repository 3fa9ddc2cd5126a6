import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CompiledStory } from '@/components/mdx/compiled'
import { mdxComponents } from '@/components/mdx/registry'
import { StoryPage } from '@/components/story/story-page'
import { findStory, listStories, readStoryCode } from '@/lib/content/stories'
import { loadStoryPage } from '@/lib/content/story-page'
import { findPictures } from '@/lib/images/find'
import { site } from '@/lib/site'
import { railOf } from './rail'

type Props = { params: Promise<{ slug: string }> }

/** How many of the newest stories are rendered at build time; older ones on their first visit, with the same result. */
const PRERENDERED = 400

export const generateStaticParams = () =>
  listStories()
    .slice(0, PRERENDERED)
    .map(({ slug }) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = findStory((await params).slug)
  if (!story) return {}
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
      publishedTime: story.published,
      modifiedTime: story.updated,
      images,
    },
    twitter: { card: 'summary_large_image', title: story.title, description: story.dek, images },
  }
}

export default async function Page({ params }: Props) {
  const story = findStory((await params).slug)
  if (!story) notFound()
  const gathered = { ...loadStoryPage(story), ...findPictures(story) }
  return (
    <StoryPage {...gathered} rail={railOf(story)}>
      <CompiledStory code={await readStoryCode(story)} components={mdxComponents(gathered)} />
    </StoryPage>
  )
}
