import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { StoryCardPicture } from '@/components/story/card-picture'
import { findBag, findSection } from '@/lib/content/catalogue'
import { findStory } from '@/lib/content/stories'

export const dynamic = 'force-static'
/** Drawn when first asked for, and kept. */
export const generateStaticParams = () => []

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const story = findStory((await params).slug)
  const section = story && findSection(story.section)
  if (!section) notFound()
  const file = join(process.cwd(), '.generated/card.ttf')
  const font = { name: 'Bodoni Moda', data: await readFile(file), weight: 400 as const }
  const picture = <StoryCardPicture story={story} section={section} bag={story.cover ? findBag(story.cover) : undefined} />
  return new ImageResponse(picture, { width: 1200, height: 630, fonts: [font] })
}
