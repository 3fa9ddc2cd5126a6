import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { StoryCardPicture } from '@/components/story/card-picture'
import { findBag, findSection } from '@/lib/content/catalogue'
import { findStory } from '@/lib/content/stories'
import { findPictures } from '@/lib/images/find'
import type { ShownPicture } from '@/lib/images/types'
import { kinds } from '@/lib/press/headers'

export const dynamic = 'force-static'
/** Drawn when first asked for, and kept. */
export const generateStaticParams = () => []

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const story = findStory((await params).slug)
  const section = story && findSection(story.section)
  if (!section) notFound()
  const file = join(process.cwd(), '.generated/card.ttf')
  const font = { name: 'Bodoni Moda', data: await readFile(file), weight: 400 as const }
  const { opening } = findPictures(story)
  const card = (
    <StoryCardPicture
      story={story}
      section={section}
      bag={story.cover ? findBag(story.cover) : undefined}
      picture={opening && { background: opening.background, foreground: opening.foreground, src: await dataAddress(opening) }}
    />
  )
  // ImageResponse by itself has a card asked for anew each time (max-age=0).
  const headers = { 'Cache-Control': kinds.file['Cache-Control'] }
  return new ImageResponse(card, { width: 1200, height: 630, fonts: [font], headers })
}

/** A prepared file as a data address: the card is drawn without a request. */
async function dataAddress({ renditions }: ShownPicture): Promise<string> {
  const files = (renditions.card ?? renditions.cutout)?.plain ?? []
  const { src } = files.find(({ width }) => width >= 640) ?? files[0] ?? {}
  if (!src) return ''
  const bytes = await readFile(join(/* turbopackIgnore: true */ process.cwd(), 'public', src))
  return `data:image/${src.endsWith('.png') ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
}
